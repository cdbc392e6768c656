package cn.onestop.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may try an operation; any of the named classes suffices. Every controller method carries one, else the start
 * fails. The code then judges the item: own case, area subtree; a stranger's item is 404.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** Everybody, without a token too. */
    boolean anyone() default false;

    /** Any person who is logged in, for what is the person's own. */
    boolean own() default false;

    /** Staff with one of these roles, for what lies in their areas. */
    Role[] staff() default {};

    /** A service or partner, acting for itself, whose token carries one of these scopes. */
    String[] scope() default {};
}
