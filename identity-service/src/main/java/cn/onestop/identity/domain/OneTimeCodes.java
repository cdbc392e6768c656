package cn.onestop.identity.domain;

import java.time.Duration;
import java.time.Instant;

/** Codes of six digits that serve once, within a few minutes and a few tries. */
public interface OneTimeCodes {
    Duration VALID_FOR = Duration.ofMinutes(5);
    int MAX_TRIES = 5;

    /** Sets the subject's code in the place of any before it. */
    void issue(String subject, String code, Instant expiresAt);

    /** Whether it is the subject's code; it serves no second time, and each wrong try counts. */
    boolean redeem(String subject, String code, Instant now);
}
