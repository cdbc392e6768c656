/** Events over HTTP. */
@NullMarked
package cn.onestop.consultation.publicity.adapter.http;

import org.jspecify.annotations.NullMarked;
