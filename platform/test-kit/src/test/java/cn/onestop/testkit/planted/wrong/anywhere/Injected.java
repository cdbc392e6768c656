package cn.onestop.testkit.planted.wrong.anywhere;

import org.springframework.beans.factory.annotation.Autowired;

/** Planted: field injection. */
public class Injected {
    @Autowired
    String field;
}
