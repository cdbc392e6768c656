/** The ways in and out: HTTP, the database, the broker, other services. */
@NullMarked
package cn.onestop.mediation.adapter;

import org.jspecify.annotations.NullMarked;
