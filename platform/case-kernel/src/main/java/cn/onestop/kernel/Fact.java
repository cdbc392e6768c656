package cn.onestop.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a verb of an aggregate brought about: one entry of the history and one event.
 *
 * @param from status before; null for the first fact of a case
 * @param to status after; equal to {@code from} when the status did not change
 * @param note for the people who read the history, at most 2,000 characters; empty for none
 */
public record Fact<E>(E event, @Nullable String from, String to, String note) {}
