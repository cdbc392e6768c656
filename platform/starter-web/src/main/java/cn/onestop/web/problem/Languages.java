package cn.onestop.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The languages the platform speaks, and which of them a caller reads. */
public final class Languages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> SPOKEN = List.of(CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The first spoken language that Accept-Language names; Chinese when it names none, or can't be read. */
    public static Locale of(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > 500) {
            return CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(language -> SPOKEN.stream()
                            .filter(locale -> locale.getLanguage().equals(language)))
                    .findFirst()
                    .orElse(CHINESE);
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }
}
