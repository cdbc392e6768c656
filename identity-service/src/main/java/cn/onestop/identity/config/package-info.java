/** Wiring. */
@NullMarked
package cn.onestop.identity.config;

import org.jspecify.annotations.NullMarked;
