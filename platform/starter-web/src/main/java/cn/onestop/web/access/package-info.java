/** Who calls, and who may: tokens, roles, the access class of every operation. */
@NullMarked
package cn.onestop.web.access;

import org.jspecify.annotations.NullMarked;
