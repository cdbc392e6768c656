/** What stands in the log is what the platform says: nobody outside writes a line of it, or pages. */
@NullMarked
package cn.onestop.web.logging;

import org.jspecify.annotations.NullMarked;
