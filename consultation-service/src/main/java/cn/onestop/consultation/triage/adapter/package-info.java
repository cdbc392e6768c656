/** Where the triage meets the outside. */
@NullMarked
package cn.onestop.consultation.triage.adapter;

import org.jspecify.annotations.NullMarked;
