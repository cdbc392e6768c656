@NullMarked
package cn.onestop.stack.supervisor;

import org.jspecify.annotations.NullMarked;
