/** Calls to other services: tokens, breakers, time limits, what their errors become. */
@NullMarked
package cn.onestop.web.outgoing;

import org.jspecify.annotations.NullMarked;
