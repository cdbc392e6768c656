/** What can be done with consultations, one class for each use. */
@NullMarked
package cn.onestop.consultation.application;

import org.jspecify.annotations.NullMarked;
