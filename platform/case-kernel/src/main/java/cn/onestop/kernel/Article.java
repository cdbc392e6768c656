package cn.onestop.kernel;

import java.util.Locale;

/**
 * An article of a law, or a rule of the platform where no law says anything.
 *
 * @param law the law's short name
 * @param number the article as cited, such as {@code 43} or {@code 25(1)}; empty for a rule of the platform
 */
public record Article(Text law, String number) {
    public Article(String zh, String en, String number) {
        this(new Text(zh, en), number);
    }

    /** {@code 《法律援助法》第43条} or {@code Legal Aid Law art. 43}. */
    public String cite(Locale locale) {
        if (number.isEmpty()) {
            return law.in(locale);
        }
        return locale.getLanguage().equals("en")
                ? law.en() + " art. " + number
                : "《" + law.zh() + "》第" + number.replaceFirst("^(\\d+)", "$1条");
    }
}
