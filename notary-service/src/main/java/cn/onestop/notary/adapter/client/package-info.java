/** Other services, asked over HTTP. */
@NullMarked
package cn.onestop.notary.adapter.client;

import org.jspecify.annotations.NullMarked;
