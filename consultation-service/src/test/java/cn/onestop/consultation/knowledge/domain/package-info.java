@NullMarked
package cn.onestop.consultation.knowledge.domain;

import org.jspecify.annotations.NullMarked;
