/** Entries that people keep and every instance holds in memory: a knowledge base, a directory. */
@NullMarked
package cn.onestop.cases.entries;

import org.jspecify.annotations.NullMarked;
