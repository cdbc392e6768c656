@NullMarked
package cn.onestop.lawyer.advising;

import org.jspecify.annotations.NullMarked;
