/** Who looked at which case and why, and the check of every chain. */
@NullMarked
package cn.onestop.cases.audit;

import org.jspecify.annotations.NullMarked;
