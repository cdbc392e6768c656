/** The platform as a website or a mobile app sees it: a log-in, a token, JSON over HTTP. */
@NullMarked
package cn.onestop.acceptance.client;

import org.jspecify.annotations.NullMarked;
