/** Legal aid as the Legal Aid Law of 2021 orders it: plain Java, no clock, no framework. */
@NullMarked
package cn.onestop.legalaid.domain;

import org.jspecify.annotations.NullMarked;
