/** Events in MongoDB. */
@NullMarked
package cn.onestop.consultation.publicity.adapter.mongo;

import org.jspecify.annotations.NullMarked;
