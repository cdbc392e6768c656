package cn.onestop.mediation.domain;

import java.time.Instant;

/**
 * A forensic opinion that came back to the mediation for which it was asked; both sides may look it up under its number and code.
 *
 * @param opinion the opinion's number
 * @param code with which anyone can check it
 * @param sha256 of the document, in hexadecimal
 * @param receivedAt when it came here
 */
public record Evidence(String opinion, Instant issuedAt, String code, String sha256, Instant receivedAt) {}
