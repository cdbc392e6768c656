/** What the triage asks other services. */
@NullMarked
package cn.onestop.consultation.triage.adapter.client;

import org.jspecify.annotations.NullMarked;
