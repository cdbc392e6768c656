/** The knowledge base: what people ask, answered in plain words with the law it rests on, and searched in Chinese. */
@NullMarked
package cn.onestop.consultation.knowledge;

import org.jspecify.annotations.NullMarked;
