/** What can be done with the tree and with interviews. */
@NullMarked
package cn.onestop.consultation.triage.application;

import org.jspecify.annotations.NullMarked;
