package cn.onestop.notary.domain;

import java.time.Instant;

/**
 * A printed paper.
 *
 * @param attachment the PDF, {@code ATT-…}
 * @param sha256 of the PDF, in hexadecimal: who holds a file can compare it
 */
public record Print(Occasion occasion, String attachment, String sha256, Instant at) {
    /** Why it was printed. */
    public enum Occasion {
        ISSUE,
        CORRECTION,
        SUPPLEMENT,
        EXECUTION
    }
}
