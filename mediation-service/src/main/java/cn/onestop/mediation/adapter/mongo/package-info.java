/** How a mediation is stored, and what its events are called on the wire. */
@NullMarked
package cn.onestop.mediation.adapter.mongo;

import org.jspecify.annotations.NullMarked;
