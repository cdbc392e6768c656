/** What this line does when it hears an event. */
@NullMarked
package cn.onestop.legalaid.adapter.messaging;

import org.jspecify.annotations.NullMarked;
