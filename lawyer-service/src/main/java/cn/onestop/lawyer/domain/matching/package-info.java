/** Who fits a wish, and why: a pure function over the directory. */
@NullMarked
package cn.onestop.lawyer.domain.matching;

import org.jspecify.annotations.NullMarked;
