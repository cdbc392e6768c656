/** What every answer carries: the tag of what is shown, and that an operation will go. */
@NullMarked
package cn.onestop.web.answer;

import org.jspecify.annotations.NullMarked;
