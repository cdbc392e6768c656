/** How much one client may ask. */
@NullMarked
package cn.onestop.gateway.limits;

import org.jspecify.annotations.NullMarked;
