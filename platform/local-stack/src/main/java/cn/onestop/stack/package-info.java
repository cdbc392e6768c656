/** The trial's database and broker: embedded servers that speak the protocols of the real ones. */
@NullMarked
package cn.onestop.stack;

import org.jspecify.annotations.NullMarked;
