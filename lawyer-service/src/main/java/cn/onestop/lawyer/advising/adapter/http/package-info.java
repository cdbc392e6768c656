/** The village advisers over HTTP. */
@NullMarked
package cn.onestop.lawyer.advising.adapter.http;

import org.jspecify.annotations.NullMarked;
