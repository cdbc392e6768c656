/** How the service is put together. */
@NullMarked
package cn.onestop.consultation.config;

import org.jspecify.annotations.NullMarked;
