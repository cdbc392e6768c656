/** The ways in and out. */
@NullMarked
package cn.onestop.legalaid.adapter;

import org.jspecify.annotations.NullMarked;
