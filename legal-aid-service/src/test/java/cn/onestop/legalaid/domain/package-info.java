@NullMarked
package cn.onestop.legalaid.domain;

import org.jspecify.annotations.NullMarked;
