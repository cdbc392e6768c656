/** What stands behind {@code ./onestop}. Plain JDK only: the launcher script compiles it by itself, before anything has been built. */
@NullMarked
package cn.onestop.stack.supervisor;

import org.jspecify.annotations.NullMarked;
