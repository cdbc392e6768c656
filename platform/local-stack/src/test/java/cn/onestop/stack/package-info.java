@NullMarked
package cn.onestop.stack;

import org.jspecify.annotations.NullMarked;
