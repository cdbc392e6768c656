/** Changes of the register told to every instance; the lines' events. */
@NullMarked
package cn.onestop.registry.adapter.messaging;

import org.jspecify.annotations.NullMarked;
