/** What the register of persons says. */
@NullMarked
package cn.onestop.lawyer.adapter.messaging;

import org.jspecify.annotations.NullMarked;
