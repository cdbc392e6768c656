/** What the triage hears from others. */
@NullMarked
package cn.onestop.consultation.triage.adapter.messaging;

import org.jspecify.annotations.NullMarked;
