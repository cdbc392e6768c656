/** The one-stop: one form for every line, one matter over all of them. */
@NullMarked
package cn.onestop.gateway.onestop;

import org.jspecify.annotations.NullMarked;
