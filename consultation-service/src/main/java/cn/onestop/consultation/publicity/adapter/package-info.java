/** Publicity to the outside. */
@NullMarked
package cn.onestop.consultation.publicity.adapter;

import org.jspecify.annotations.NullMarked;
