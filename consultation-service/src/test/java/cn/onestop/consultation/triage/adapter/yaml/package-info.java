@NullMarked
package cn.onestop.consultation.triage.adapter.yaml;

import org.jspecify.annotations.NullMarked;
