@NullMarked
package cn.onestop.consultation.knowledge.adapter.lucene;

import org.jspecify.annotations.NullMarked;
