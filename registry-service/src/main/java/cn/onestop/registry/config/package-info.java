/** How the service is put together. */
@NullMarked
package cn.onestop.registry.config;

import org.jspecify.annotations.NullMarked;
