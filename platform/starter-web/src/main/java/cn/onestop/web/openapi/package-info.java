/** The contract that a running service tells of itself. */
@NullMarked
package cn.onestop.web.openapi;

import org.jspecify.annotations.NullMarked;
