/** The consultation line: from a first contact on any channel to an answer, a work order or a referral, and the survey at its end. */
@NullMarked
package cn.onestop.consultation;

import org.jspecify.annotations.NullMarked;
