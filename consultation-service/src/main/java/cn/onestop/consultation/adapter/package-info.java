/** How the line is reached, and what it is kept in. */
@NullMarked
package cn.onestop.consultation.adapter;

import org.jspecify.annotations.NullMarked;
