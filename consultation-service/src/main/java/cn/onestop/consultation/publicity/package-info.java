/** Publicity of the law: lectures and other events at legal culture bases, with sign-up. */
@NullMarked
package cn.onestop.consultation.publicity;

import org.jspecify.annotations.NullMarked;
