package cn.onestop.web;

/**
 * The caller's name for one intended effect, out of Idempotency-Key; a controller argument: plain where a case is
 * created (400 when missing), {@code Optional} on any other change.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {}
