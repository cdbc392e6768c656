package cn.onestop.kernel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a period ends.
 *
 * @param lastDay the last day, in China
 * @param by the instant from which it is missed: the end of the last day, close of business, or the hour itself
 * @param provisional whether it rests on a year whose holidays are not published yet
 */
public record Due(LocalDate lastDay, Instant by, boolean provisional) {}
