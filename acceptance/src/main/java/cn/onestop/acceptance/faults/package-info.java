/** The end of processes at bad moments, and that nothing comes of it. */
@NullMarked
package cn.onestop.acceptance.faults;

import org.jspecify.annotations.NullMarked;
