/** Calls to the lines. */
@NullMarked
package cn.onestop.registry.adapter.client;

import org.jspecify.annotations.NullMarked;
