/** What the line does when it hears of referrals and persons. */
@NullMarked
package cn.onestop.mediation.adapter.messaging;

import org.jspecify.annotations.NullMarked;
