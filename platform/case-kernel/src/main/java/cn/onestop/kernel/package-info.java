/** What every case is made of: legal moves, references, deadlines, events, history. Plain JDK, no clock, no framework. */
@NullMarked
package cn.onestop.kernel;

import org.jspecify.annotations.NullMarked;
