package cn.onestop.forensic.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slip in the opinion that was put right; its meaning stays (General Rules art. 41).
 *
 * @param paper the letter of correction, {@code ATT-…}, or null
 */
public record Correction(
        int number, Sensitive what, Instant at, @Nullable String paper) {}
