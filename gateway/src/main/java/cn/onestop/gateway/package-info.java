/** The single entrance: routes, tokens, limits, breakers and bulkheads, and the one-stop over all lines. Stateless. */
@NullMarked
package cn.onestop.gateway;

import org.jspecify.annotations.NullMarked;
