/** What the platform costs beside the bare thing, both in one run. */
@NullMarked
package cn.onestop.bench;

import org.jspecify.annotations.NullMarked;
