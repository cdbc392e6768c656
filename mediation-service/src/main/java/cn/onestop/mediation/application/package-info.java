/** What people and events do with mediations: one class for each use, and the ports to what other services know. */
@NullMarked
package cn.onestop.mediation.application;

import org.jspecify.annotations.NullMarked;
