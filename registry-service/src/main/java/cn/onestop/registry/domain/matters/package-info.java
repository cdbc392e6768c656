/** The matter register: every case of one trouble, as each reader may see it. Plain Java. */
@NullMarked
package cn.onestop.registry.domain.matters;

import org.jspecify.annotations.NullMarked;
