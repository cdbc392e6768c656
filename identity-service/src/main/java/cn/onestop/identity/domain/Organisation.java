package cn.onestop.identity.domain;

import java.time.Instant;

/** An organisation in the register; its code is public, so that nothing of it is encrypted. */
public record Organisation(String key, CreditCode code, PersonName name, Instant createdAt) {}
