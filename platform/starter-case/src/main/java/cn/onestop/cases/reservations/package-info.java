/** Invariants over several documents: a document whose _id is the invariant's key. */
@NullMarked
package cn.onestop.cases.reservations;

import org.jspecify.annotations.NullMarked;
