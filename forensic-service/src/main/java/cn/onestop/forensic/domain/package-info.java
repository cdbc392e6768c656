/** An appraisal and its parts, in plain Java. */
@NullMarked
package cn.onestop.forensic.domain;

import org.jspecify.annotations.NullMarked;
