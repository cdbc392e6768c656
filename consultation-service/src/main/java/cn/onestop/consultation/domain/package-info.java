/** A consultation: what is asked, how it is answered, and what has to happen in time. Plain Java, no clock. */
@NullMarked
package cn.onestop.consultation.domain;

import org.jspecify.annotations.NullMarked;
