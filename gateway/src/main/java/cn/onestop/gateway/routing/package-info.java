/** How a request reaches its service, and what happens when the service is away or slow. */
@NullMarked
package cn.onestop.gateway.routing;

import org.jspecify.annotations.NullMarked;
