/** How applications are kept, and what they are called on the wire. */
@NullMarked
package cn.onestop.legalaid.adapter.mongo;

import org.jspecify.annotations.NullMarked;
