/** Keeping and searching the knowledge base. */
@NullMarked
package cn.onestop.consultation.knowledge.application;

import org.jspecify.annotations.NullMarked;
