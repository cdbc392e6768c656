/** A made-up office for trials. */
@NullMarked
package cn.onestop.notary.domain.samples;

import org.jspecify.annotations.NullMarked;
