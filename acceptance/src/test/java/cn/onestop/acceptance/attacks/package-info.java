@NullMarked
package cn.onestop.acceptance.attacks;

import org.jspecify.annotations.NullMarked;
