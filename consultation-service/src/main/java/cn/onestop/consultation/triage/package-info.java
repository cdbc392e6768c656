/** Guided triage: a few questions, kept as data, lead to the line or the authority that can help, and say why. */
@NullMarked
package cn.onestop.consultation.triage;

import org.jspecify.annotations.NullMarked;
