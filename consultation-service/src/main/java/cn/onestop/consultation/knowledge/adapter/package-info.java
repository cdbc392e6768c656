/** The knowledge base to the outside. */
@NullMarked
package cn.onestop.consultation.knowledge.adapter;

import org.jspecify.annotations.NullMarked;
