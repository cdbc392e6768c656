/** How the service meets the world. */
@NullMarked
package cn.onestop.forensic.adapter;

import org.jspecify.annotations.NullMarked;
