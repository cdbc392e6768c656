package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/** What the committee found out when it looked after the performance (People's Mediation Law art. 31). */
public record FollowUp(Sensitive found, Instant at, String by) {}
