@NullMarked
package cn.onestop.lawyer.domain;

import org.jspecify.annotations.NullMarked;
