/** A person's case before the lawyers' line: from the wish for a lawyer to the closing report. Plain Java. */
@NullMarked
package cn.onestop.lawyer.domain;

import org.jspecify.annotations.NullMarked;
