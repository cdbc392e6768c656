/** How a consultation is stored and counted, and what its events are called on the wire. */
@NullMarked
package cn.onestop.consultation.adapter.mongo;

import org.jspecify.annotations.NullMarked;
