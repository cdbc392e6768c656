/** The lawyers' line (Lawyers Law, Legal Aid Law): who can help, who acts for whom, and the advisers of villages. */
@NullMarked
package cn.onestop.lawyer;

import org.jspecify.annotations.NullMarked;
