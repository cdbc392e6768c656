/** Journeys, faults and benches over the running platform, seen from outside: nothing here knows a service's code. */
@NullMarked
package cn.onestop.acceptance;

import org.jspecify.annotations.NullMarked;
