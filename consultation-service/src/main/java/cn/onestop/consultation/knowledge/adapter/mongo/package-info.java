/** The knowledge base in MongoDB. */
@NullMarked
package cn.onestop.consultation.knowledge.adapter.mongo;

import org.jspecify.annotations.NullMarked;
