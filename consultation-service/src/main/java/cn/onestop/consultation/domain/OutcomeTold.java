package cn.onestop.consultation.domain;

import java.time.Instant;

/**
 * That the person was told what another line answered.
 *
 * @param referral {@code REF-…}
 */
public record OutcomeTold(String referral, Instant at, String by) {}
