package cn.onestop.forensic.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/** A slip in the opinion that was put right; its meaning stays (General Rules art. 41). */
public record Correction(int number, Sensitive what, Instant at) {}
