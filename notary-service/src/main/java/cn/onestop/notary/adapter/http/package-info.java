/** The line over HTTP. */
@NullMarked
package cn.onestop.notary.adapter.http;

import org.jspecify.annotations.NullMarked;
