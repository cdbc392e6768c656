/** Other services, asked over HTTP. */
@NullMarked
package cn.onestop.lawyer.adapter.client;

import org.jspecify.annotations.NullMarked;
