@NullMarked
package cn.onestop.forensic.domain.samples;

import org.jspecify.annotations.NullMarked;
