/** The line's connections: HTTP, the database, other services. */
@NullMarked
package cn.onestop.lawyer.adapter;

import org.jspecify.annotations.NullMarked;
