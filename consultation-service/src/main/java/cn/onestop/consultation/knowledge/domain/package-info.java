/** Entries of the knowledge base and the laws that they cite. */
@NullMarked
package cn.onestop.consultation.knowledge.domain;

import org.jspecify.annotations.NullMarked;
