@NullMarked
package cn.onestop.lawyer.domain.samples;

import org.jspecify.annotations.NullMarked;
