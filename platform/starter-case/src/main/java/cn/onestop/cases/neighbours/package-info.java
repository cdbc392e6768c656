/** The services that every line asks: the register of persons, the register of places, and whoever sent a referral. */
@NullMarked
package cn.onestop.cases.neighbours;

import org.jspecify.annotations.NullMarked;
