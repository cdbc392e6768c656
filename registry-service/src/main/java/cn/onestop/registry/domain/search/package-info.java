/** Search by name, pinyin and initials over directories that are held in memory. Plain Java. */
@NullMarked
package cn.onestop.registry.domain.search;

import org.jspecify.annotations.NullMarked;
