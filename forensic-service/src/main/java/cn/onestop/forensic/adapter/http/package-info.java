/** Appraisals and the directory over HTTP. */
@NullMarked
package cn.onestop.forensic.adapter.http;

import org.jspecify.annotations.NullMarked;
