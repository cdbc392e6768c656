package cn.onestop.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A fact about races or about RabbitMQ itself, which the trial's servers can't show; belongs to {@code -Pcontainers}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "onestop.test.servers",
        matches = "containers",
        disabledReason = "a fact about real servers: -Pcontainers")
public @interface OnRealServersOnly {}
