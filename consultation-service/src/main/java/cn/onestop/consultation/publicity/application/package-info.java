/** Announcing events and signing up for them. */
@NullMarked
package cn.onestop.consultation.publicity.application;

import org.jspecify.annotations.NullMarked;
