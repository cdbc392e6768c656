/** Certificates and opinions as PDF. */
@NullMarked
package cn.onestop.papers;

import org.jspecify.annotations.NullMarked;
