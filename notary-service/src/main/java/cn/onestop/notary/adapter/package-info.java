/** The line's ways in and out. */
@NullMarked
package cn.onestop.notary.adapter;

import org.jspecify.annotations.NullMarked;
