/** Use cases of the register and the matters. */
@NullMarked
package cn.onestop.registry.application;

import org.jspecify.annotations.NullMarked;
