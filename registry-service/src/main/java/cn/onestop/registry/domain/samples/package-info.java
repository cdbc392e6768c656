/** The sample register: a pure function of the areas and a fixed seed, for trials only. */
@NullMarked
package cn.onestop.registry.domain.samples;

import org.jspecify.annotations.NullMarked;
