/** The triage over HTTP. */
@NullMarked
package cn.onestop.consultation.triage.adapter.http;

import org.jspecify.annotations.NullMarked;
