package cn.onestop.testkit.planted.wrong.application;

import cn.onestop.testkit.planted.wrong.domain.Framed;

public class Entering {
    public Framed framed() {
        return new Framed();
    }
}
