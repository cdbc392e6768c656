/** The public and the internal API. */
@NullMarked
package cn.onestop.identity.adapter.http;

import org.jspecify.annotations.NullMarked;
