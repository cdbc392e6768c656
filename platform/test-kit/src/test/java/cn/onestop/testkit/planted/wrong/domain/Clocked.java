package cn.onestop.testkit.planted.wrong.domain;

import java.time.Instant;

/** Planted: the domain reads a clock. */
public class Clocked {
    public Instant at() {
        return Instant.now();
    }
}
