/** From a document's outbox to the broker: in order for each document, confirmed, then pulled. */
@NullMarked
package cn.onestop.cases.outbox;

import org.jspecify.annotations.NullMarked;
