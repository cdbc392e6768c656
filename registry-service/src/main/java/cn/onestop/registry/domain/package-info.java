/** Places and people of the province: areas, sites, persons who serve, and what covers a village. Plain Java. */
@NullMarked
package cn.onestop.registry.domain;

import org.jspecify.annotations.NullMarked;
