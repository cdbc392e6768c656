/** Files of a case: checked by content, encrypted, bound by the case's own update. */
@NullMarked
package cn.onestop.cases.attachments;

import org.jspecify.annotations.NullMarked;
