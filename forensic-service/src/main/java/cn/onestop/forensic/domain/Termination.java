package cn.onestop.forensic.domain;

import java.time.Instant;

/** The written reasons for which an appraisal was ended (General Rules art. 29). */
public record Termination(TerminationGround ground, String words, Instant at) {}
