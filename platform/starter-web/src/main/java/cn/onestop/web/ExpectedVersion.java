package cn.onestop.web;

/** The version a change is based on, out of If-Match; a controller argument. 428 when missing, 400 when it is no version. */
public record ExpectedVersion(long value) {}
