/** From the service's queue to its reactions: nothing is lost, nothing blocks the queue, what fails is kept for people to see. */
@NullMarked
package cn.onestop.cases.inbox;

import org.jspecify.annotations.NullMarked;
