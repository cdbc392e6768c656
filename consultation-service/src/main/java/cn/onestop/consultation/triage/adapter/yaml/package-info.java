/** Trees as they are written: YAML, of which JSON is a part. */
@NullMarked
package cn.onestop.consultation.triage.adapter.yaml;

import org.jspecify.annotations.NullMarked;
