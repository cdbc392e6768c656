/** What can be asked of the lawyers' line: one class for each use case. */
@NullMarked
package cn.onestop.lawyer.application;

import org.jspecify.annotations.NullMarked;
