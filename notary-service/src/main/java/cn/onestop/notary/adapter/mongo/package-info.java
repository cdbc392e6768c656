/** How cases are stored and what their events say on the wire. */
@NullMarked
package cn.onestop.notary.adapter.mongo;

import org.jspecify.annotations.NullMarked;
