/** Envelope encryption of fields, the keys of persons, keyed look-up hashes. */
@NullMarked
package cn.onestop.cases.crypto;

import org.jspecify.annotations.NullMarked;
