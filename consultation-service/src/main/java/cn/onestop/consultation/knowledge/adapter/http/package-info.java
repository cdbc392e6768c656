/** The knowledge base over HTTP. */
@NullMarked
package cn.onestop.consultation.knowledge.adapter.http;

import org.jspecify.annotations.NullMarked;
