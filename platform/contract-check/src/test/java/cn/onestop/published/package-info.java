/** Facts about answers that differ from what is published, and about those that do not. */
@NullMarked
package cn.onestop.published;

import org.jspecify.annotations.NullMarked;
