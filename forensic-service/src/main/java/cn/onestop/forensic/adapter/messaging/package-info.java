/** What the line hears beside its referrals. */
@NullMarked
package cn.onestop.forensic.adapter.messaging;

import org.jspecify.annotations.NullMarked;
