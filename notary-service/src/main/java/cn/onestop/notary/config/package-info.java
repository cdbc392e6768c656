/** Beans of this service. */
@NullMarked
package cn.onestop.notary.config;

import org.jspecify.annotations.NullMarked;
