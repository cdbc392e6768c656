/** A line of its own for the tests: parcels that are to be shipped within three days. */
@NullMarked
package cn.onestop.cases.parcels;

import org.jspecify.annotations.NullMarked;
