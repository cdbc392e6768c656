/** The line over HTTP. */
@NullMarked
package cn.onestop.consultation.adapter.http;

import org.jspecify.annotations.NullMarked;
