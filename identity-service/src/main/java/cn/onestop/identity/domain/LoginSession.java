package cn.onestop.identity.domain;

import java.time.Instant;

/**
 * That someone has logged in, in one browser.
 *
 * @param method {@code pwd} or {@code otp} (RFC 8176)
 * @param expiresAt judged on every read
 */
public record LoginSession(String account, Instant authenticatedAt, String method, Instant expiresAt) {}
