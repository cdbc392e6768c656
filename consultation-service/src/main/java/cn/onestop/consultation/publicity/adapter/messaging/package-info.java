/** What the register of persons says. */
@NullMarked
package cn.onestop.consultation.publicity.adapter.messaging;

import org.jspecify.annotations.NullMarked;
