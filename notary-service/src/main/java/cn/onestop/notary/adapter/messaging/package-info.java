/** What the register of persons says. */
@NullMarked
package cn.onestop.notary.adapter.messaging;

import org.jspecify.annotations.NullMarked;
