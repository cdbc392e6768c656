/** The log-in page: password or one-time code, and the cookie that stands for the log-in. */
@NullMarked
package cn.onestop.identity.adapter.login;

import org.jspecify.annotations.NullMarked;
