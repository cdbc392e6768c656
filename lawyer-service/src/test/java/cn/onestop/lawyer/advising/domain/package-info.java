@NullMarked
package cn.onestop.lawyer.advising.domain;

import org.jspecify.annotations.NullMarked;
