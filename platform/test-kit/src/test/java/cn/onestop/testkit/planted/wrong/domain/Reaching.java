package cn.onestop.testkit.planted.wrong.domain;

import cn.onestop.testkit.planted.wrong.adapter.Door;

/** Planted: the domain knows an adapter. */
public class Reaching {
    public Door door() {
        return new Door();
    }
}
