package cn.onestop.testkit.planted.wrong.domain;

import java.util.UUID;

/** Planted: the domain draws lots. */
public class Chancy {
    public String id() {
        return UUID.randomUUID().toString();
    }
}
