/** The decision tree, its validation, a walk through it, and an interview in progress: plain Java. */
@NullMarked
package cn.onestop.consultation.triage.domain;

import org.jspecify.annotations.NullMarked;
