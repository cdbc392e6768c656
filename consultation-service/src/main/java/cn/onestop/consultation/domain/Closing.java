package cn.onestop.consultation.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a consultation ended; what figures are counted by.
 *
 * @param on the day in China
 * @param county from which the contact came, six digits
 */
public record Closing(Instant at, LocalDate on, String county) {}
