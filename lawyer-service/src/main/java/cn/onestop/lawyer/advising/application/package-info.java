/** What advisers, villages and supervisors do. */
@NullMarked
package cn.onestop.lawyer.advising.application;

import org.jspecify.annotations.NullMarked;
