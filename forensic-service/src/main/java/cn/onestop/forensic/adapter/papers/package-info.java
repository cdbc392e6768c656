/** Opinions and corrections on paper. */
@NullMarked
package cn.onestop.forensic.adapter.papers;

import org.jspecify.annotations.NullMarked;
