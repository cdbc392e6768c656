/** The village advisers' way to the outside. */
@NullMarked
package cn.onestop.lawyer.advising.adapter;

import org.jspecify.annotations.NullMarked;
