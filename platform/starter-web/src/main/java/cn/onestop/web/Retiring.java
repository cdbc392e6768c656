package cn.onestop.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will go. Declared here once, it is told to whoever still calls it ({@code Deprecation}, RFC 9745;
 * {@code Sunset}, RFC 8594; {@code Link} to what comes instead) and to whoever reads the contract.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {
    /** Since when nobody should begin to use it: a day in China, {@code 2026-12-01}. */
    String since();

    /** The first day on which it may be gone. */
    String sunset();

    /** The path that takes its place; empty when nothing does. */
    String successor() default "";
}
