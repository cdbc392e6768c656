/** The public HTTP interface. */
@NullMarked
package cn.onestop.legalaid.adapter.http;

import org.jspecify.annotations.NullMarked;
