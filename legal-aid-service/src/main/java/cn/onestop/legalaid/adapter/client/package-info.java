/** What this line asks of other services. */
@NullMarked
package cn.onestop.legalaid.adapter.client;

import org.jspecify.annotations.NullMarked;
