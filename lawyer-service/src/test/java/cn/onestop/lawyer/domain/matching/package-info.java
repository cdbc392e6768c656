@NullMarked
package cn.onestop.lawyer.domain.matching;

import org.jspecify.annotations.NullMarked;
