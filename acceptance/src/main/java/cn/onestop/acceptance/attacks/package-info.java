/** Hostile clients, and that nothing comes of them; each is first tried on a gateway that is careless in just that way. */
@NullMarked
package cn.onestop.acceptance.attacks;

import org.jspecify.annotations.NullMarked;
