/** Other services, behind the application's ports. */
@NullMarked
package cn.onestop.mediation.adapter.client;

import org.jspecify.annotations.NullMarked;
