/** Beans of this service. */
@NullMarked
package cn.onestop.lawyer.config;

import org.jspecify.annotations.NullMarked;
