/** Legal aid: applications, decisions, assignments and what watches over them. */
@NullMarked
package cn.onestop.legalaid;

import org.jspecify.annotations.NullMarked;
