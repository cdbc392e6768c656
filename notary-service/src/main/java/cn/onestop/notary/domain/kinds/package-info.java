/** What can be notarized, as data: materials, places, fees. */
@NullMarked
package cn.onestop.notary.domain.kinds;

import org.jspecify.annotations.NullMarked;
