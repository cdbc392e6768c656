/** Holds what services answer against what their published contracts promise. */
@NullMarked
package cn.onestop.published;

import org.jspecify.annotations.NullMarked;
