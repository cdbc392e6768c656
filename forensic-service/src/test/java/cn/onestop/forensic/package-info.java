@NullMarked
package cn.onestop.forensic;

import org.jspecify.annotations.NullMarked;
