package cn.onestop.testkit.planted.wrong.domain;

import org.springframework.util.StringUtils;

/** Planted: the domain leans on a framework. */
public class Framed {
    public boolean isEmpty(String text) {
        return !StringUtils.hasText(text);
    }
}
