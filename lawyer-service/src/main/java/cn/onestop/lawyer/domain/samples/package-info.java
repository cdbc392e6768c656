/** The sample directory: a pure function of the areas and a fixed seed, for trials only. */
@NullMarked
package cn.onestop.lawyer.domain.samples;

import org.jspecify.annotations.NullMarked;
