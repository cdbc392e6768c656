package cn.onestop.legalaid.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How assignments are offered.
 *
 * @param automatic whether a grant offers the assignment at once, and a refused offer the next one; else an officer does
 */
@ConfigurationProperties("onestop.legal-aid.assignment")
public record AssignmentSettings(@DefaultValue("true") boolean automatic) {}
