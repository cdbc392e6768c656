/** What a person sees who opens the gateway in a browser. */
@NullMarked
package cn.onestop.gateway.pages;

import org.jspecify.annotations.NullMarked;
