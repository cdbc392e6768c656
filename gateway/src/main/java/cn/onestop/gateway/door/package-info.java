/** What a client may hold of the gateway before anything is known of it: connections, time for a head, time for a body. */
@NullMarked
package cn.onestop.gateway.door;

import org.jspecify.annotations.NullMarked;
