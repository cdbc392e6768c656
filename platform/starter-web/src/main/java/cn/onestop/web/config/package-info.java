/** Defaults that every service shares, business time, secrets, leaving gracefully. */
@NullMarked
package cn.onestop.web.config;

import org.jspecify.annotations.NullMarked;
