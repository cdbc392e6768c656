@NullMarked
package cn.onestop.consultation.triage.domain;

import org.jspecify.annotations.NullMarked;
