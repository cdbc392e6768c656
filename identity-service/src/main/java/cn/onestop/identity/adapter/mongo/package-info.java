/** The stores, on the portable subset of MongoDB: single-document updates, unique indexes, expiry judged on read. */
@NullMarked
package cn.onestop.identity.adapter.mongo;

import org.jspecify.annotations.NullMarked;
