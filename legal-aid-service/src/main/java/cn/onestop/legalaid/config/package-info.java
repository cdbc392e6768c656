/** How the service is put together. */
@NullMarked
package cn.onestop.legalaid.config;

import org.jspecify.annotations.NullMarked;
