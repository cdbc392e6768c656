/** Persons, organisations, accounts and the rules about them: plain Java, time is an argument. */
@NullMarked
package cn.onestop.identity.domain;

import org.jspecify.annotations.NullMarked;
