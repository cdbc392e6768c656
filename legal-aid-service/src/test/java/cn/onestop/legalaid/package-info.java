@NullMarked
package cn.onestop.legalaid;

import org.jspecify.annotations.NullMarked;
