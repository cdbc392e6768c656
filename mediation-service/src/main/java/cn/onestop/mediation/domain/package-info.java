/** The mediation itself: what may happen, when, and by which article. Plain Java: no Spring, no clock, no store. */
@NullMarked
package cn.onestop.mediation.domain;

import org.jspecify.annotations.NullMarked;
