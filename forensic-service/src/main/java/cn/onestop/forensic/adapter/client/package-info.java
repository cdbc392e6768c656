/** What is asked of other services. */
@NullMarked
package cn.onestop.forensic.adapter.client;

import org.jspecify.annotations.NullMarked;
