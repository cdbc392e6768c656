package cn.onestop.testkit.planted.right.application;

import cn.onestop.testkit.planted.right.domain.Thing;
import java.time.InstantSource;

public class MakingThings {
    private final InstantSource clock;

    public MakingThings(InstantSource clock) {
        this.clock = clock;
    }

    public Thing make(String name) {
        return new Thing(name, clock.instant());
    }
}
