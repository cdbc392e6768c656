package cn.onestop.lawyer.domain;

import java.time.Instant;

/**
 * Who filed for the client, and what the client agreed to.
 *
 * @param clerk key of the clerk
 */
public record Proxy(String clerk, String scope, Instant consentGivenAt) {}
