/** How the service is put together. */
@NullMarked
package cn.onestop.forensic.config;

import org.jspecify.annotations.NullMarked;
