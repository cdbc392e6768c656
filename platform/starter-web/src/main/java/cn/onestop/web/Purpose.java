package cn.onestop.web;

/**
 * What a staff member looks at a case for, out of the Purpose header (percent-encoded UTF-8 where it is Chinese);
 * a controller argument: plain where it is always needed (400 when missing), {@code Optional} where the case decides.
 *
 * @param value 1 to 200 characters
 */
public record Purpose(String value) {}
