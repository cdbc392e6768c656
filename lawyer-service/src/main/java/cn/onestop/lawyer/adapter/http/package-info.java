/** The line over HTTP. */
@NullMarked
package cn.onestop.lawyer.adapter.http;

import org.jspecify.annotations.NullMarked;
