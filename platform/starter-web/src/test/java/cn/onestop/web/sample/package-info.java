/** A small service that has everything a controller can have. */
@NullMarked
package cn.onestop.web.sample;

import org.jspecify.annotations.NullMarked;
