@NullMarked
package cn.onestop.notary;

import org.jspecify.annotations.NullMarked;
