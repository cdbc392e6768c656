/** The platform as a person meets it: addresses that are named somewhere, and pages in a real browser. */
@NullMarked
package cn.onestop.browser;

import org.jspecify.annotations.NullMarked;
