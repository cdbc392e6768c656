package cn.onestop.cases;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of opening a case.
 *
 * @param stored the case as it is now; null when only a newer instance can read it
 * @param answerJson the first answer, also for a repeat
 * @param first false for a repeat
 */
public record Opened<C>(@Nullable Stored<C> stored, String answerJson, boolean first) {}
