/** Everything that goes wrong, as application/problem+json in both languages. */
@NullMarked
package cn.onestop.web.problem;

import org.jspecify.annotations.NullMarked;
