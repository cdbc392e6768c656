/** The stories that the demo tells and the checks repeat. */
@NullMarked
package cn.onestop.acceptance.story;

import org.jspecify.annotations.NullMarked;
