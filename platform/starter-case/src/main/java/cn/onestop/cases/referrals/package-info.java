/** What every line does with the referrals that it sends and receives. */
@NullMarked
package cn.onestop.cases.referrals;

import org.jspecify.annotations.NullMarked;
