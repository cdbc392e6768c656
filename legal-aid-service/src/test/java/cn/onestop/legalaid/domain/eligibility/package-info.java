@NullMarked
package cn.onestop.legalaid.domain.eligibility;

import org.jspecify.annotations.NullMarked;
