package cn.onestop.testkit.planted.right.domain;

import java.time.Instant;

public record Thing(String name, Instant at) {}
