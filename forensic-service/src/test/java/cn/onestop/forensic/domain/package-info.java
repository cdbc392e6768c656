@NullMarked
package cn.onestop.forensic.domain;

import org.jspecify.annotations.NullMarked;
