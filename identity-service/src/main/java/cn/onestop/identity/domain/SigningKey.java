package cn.onestop.identity.domain;

import java.time.Instant;

/**
 * A key that tokens are signed with, without its secret.
 *
 * @param number 1 for the first ever, then dense; two instances can't add the same
 * @param publishedAt from when on others can read its public part
 * @param signsFrom from when on it signs, until its successor does
 */
public record SigningKey(long number, String kid, Instant publishedAt, Instant signsFrom) {}
