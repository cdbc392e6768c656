package cn.onestop.mediation.domain;

import java.time.Instant;

/**
 * Someone who filed for the applicant, with the applicant's consent: who did what for whom is on record.
 *
 * @param clerk key of the person who filed
 * @param site the workstation at which it was done
 * @param scope what the applicant agreed that the clerk may do
 * @param consentGivenAt when the applicant said so
 */
public record Proxy(String clerk, String site, String scope, Instant consentGivenAt) {}
