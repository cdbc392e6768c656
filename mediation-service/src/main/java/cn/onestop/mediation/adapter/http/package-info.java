/** What clients call under /api/mediations. */
@NullMarked
package cn.onestop.mediation.adapter.http;

import org.jspecify.annotations.NullMarked;
