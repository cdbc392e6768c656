package cn.onestop.forensic.domain;

import java.time.Instant;

/** The written reasons for which a commission was not accepted (General Rules art. 17). */
public record Rejection(RejectionGround ground, String words, Instant at) {}
