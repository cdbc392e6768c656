/** What comes in: strict JSON, bounded bodies, clean text, the arguments that every service has. */
@NullMarked
package cn.onestop.web.input;

import org.jspecify.annotations.NullMarked;
