package cn.onestop.forensic.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The opinion: a draft until it is issued (General Rules arts 36, 37).
 *
 * @param process how it was examined
 * @param dissents of appraisers who came to another result, by their ids
 * @param signatures when each signed, by their ids
 * @param issued null while it is a draft
 */
public record Opinion(
        Sensitive process,
        Sensitive analysis,
        Sensitive conclusion,
        Map<String, Sensitive> dissents,
        Map<String, Instant> signatures,
        @Nullable Issued issued) {
    /**
     * The paper.
     *
     * @param code with which anyone checks it
     * @param attachment the PDF, {@code ATT-…}
     * @param sha256 of the PDF, in hexadecimal
     */
    public record Issued(String number, Instant at, String code, String attachment, String sha256) {}

    public Opinion {
        dissents = Map.copyOf(dissents);
        signatures = Map.copyOf(signatures);
    }

    public static Opinion draft(
            Sensitive process, Sensitive analysis, Sensitive conclusion, Map<String, Sensitive> dissents) {
        return new Opinion(process, analysis, conclusion, dissents, Map.of(), null);
    }

    Opinion signedBy(String member, Instant at) {
        Map<String, Instant> more = new HashMap<>(signatures);
        more.put(member, at);
        return new Opinion(process, analysis, conclusion, dissents, more, issued);
    }

    Opinion unsigned() {
        return draft(process, analysis, conclusion, dissents);
    }

    Opinion issued(Issued paper) {
        return new Opinion(process, analysis, conclusion, dissents, signatures, paper);
    }
}
