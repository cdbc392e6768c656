package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Text;
import java.time.LocalDate;

/**
 * A judge's or prosecutor's office that a practitioner once held (Lawyers Law art. 41).
 *
 * @param leftOn the day of leaving
 */
public record FormerOffice(Kind kind, LocalDate leftOn) {
    private static final int YEARS_BARRED = 2;

    /** What the office was. */
    public enum Kind {
        JUDGE("法官", "judge"),
        PROSECUTOR("检察官", "prosecutor");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** The last day on which its holder may not act in court: two years run to the corresponding day (Civil Code art. 202). */
    public LocalDate barredUntil() {
        return leftOn.plusYears(YEARS_BARRED);
    }

    public boolean barsOn(LocalDate day) {
        return !day.isAfter(barredUntil());
    }
}
