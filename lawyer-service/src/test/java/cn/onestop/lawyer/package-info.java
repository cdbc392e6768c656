@NullMarked
package cn.onestop.lawyer;

import org.jspecify.annotations.NullMarked;
