/** Places, people and the matter register. */
@NullMarked
package cn.onestop.registry;

import org.jspecify.annotations.NullMarked;
