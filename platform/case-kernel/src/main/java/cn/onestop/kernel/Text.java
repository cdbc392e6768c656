package cn.onestop.kernel;

import java.util.Locale;

/** A sentence for people, in the two languages the platform speaks. */
public record Text(String zh, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
