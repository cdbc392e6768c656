/** An event and who signed up for it. */
@NullMarked
package cn.onestop.consultation.publicity.domain;

import org.jspecify.annotations.NullMarked;
