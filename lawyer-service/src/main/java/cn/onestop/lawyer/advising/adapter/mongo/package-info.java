/** The village advisers' contracts and visits in MongoDB. */
@NullMarked
package cn.onestop.lawyer.advising.adapter.mongo;

import org.jspecify.annotations.NullMarked;
