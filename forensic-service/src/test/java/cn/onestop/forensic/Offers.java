package cn.onestop.forensic;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.Neighbours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What other lines say when they send somebody here. */
final class Offers {
    private static final Random RANDOM = new Random();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Offers() {}

    /** @param facts what the sender hands on beside the subject */
    static CaseEvent of(Line line, String type, String subject, Map<String, Object> facts) {
        return of(Reference.mint(Line.MATTER, DAY, RANDOM).toString(), line, type, subject, facts);
    }

    /** The same under a matter that others know too. */
    static CaseEvent of(String matter, Line line, String type, String subject, Map<String, Object> facts) {
        String fromCase = Reference.mint(line, DAY, RANDOM).toString();
        String referral = Reference.mint(Line.REFERRAL, DAY, RANDOM).toString();
        Map<String, Object> all = new HashMap<>(Map.of(
                "subject", Map.of("key", subject, "name", "周某", "organisation", false),
                "area", ForensicIT.AREA,
                "dispute", Map.of("kind", "INJURY", "request", "赔偿", "somethingNew", 1)));
        all.putAll(facts);
        Neighbours.INSTANCE.hold(referral, all);
        return event(
                line.wireName() + ".referral_offered_to_forensic.v1",
                line,
                fromCase,
                matter,
                Map.of(
                        "id",
                        referral,
                        "type",
                        type,
                        "from",
                        line.name(),
                        "fromCase",
                        fromCase,
                        "matter",
                        matter,
                        "to",
                        "FORENSIC",
                        "subject",
                        subject));
    }

    static Map<String, Object> asking(String question) {
        return Map.of("appraisal", Map.of("field", "CLINICAL", "question", question, "items", List.of("病历")));
    }

    @SuppressWarnings("unchecked")
    static String referralOf(CaseEvent offer) {
        return String.valueOf(((Map<String, Object>) offer.data().get("referral")).get("id"));
    }

    /** The sender would have it back. */
    static CaseEvent askedBack(Line line, CaseEvent offer) {
        return event(
                line.wireName() + ".referral_withdrawal_asked_of_forensic.v1",
                line,
                offer.subject(),
                offer.matter(),
                Map.of("id", referralOf(offer), "to", "FORENSIC"));
    }

    private static CaseEvent event(
            String type, Line from, String fromCase, String matter, Map<String, Object> referral) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                from.serviceName(),
                fromCase,
                Instant.now(),
                matter,
                1,
                "",
                "",
                Map.of("referral", referral, "case", summary(from, fromCase, matter)));
    }

    /** What every event says of its case. */
    private static Map<String, Object> summary(Line line, String reference, String matter) {
        return Map.ofEntries(
                Map.entry("reference", reference),
                Map.entry("line", line.wireName()),
                Map.entry("kind", "INJURY"),
                Map.entry("status", "IN_MEDIATION"),
                Map.entry("closed", false),
                Map.entry("area", ForensicIT.AREA),
                Map.entry("matter", matter),
                Map.entry("openedAt", "2026-11-23T02:00:00Z"),
                Map.entry("changedAt", "2026-11-23T02:00:00Z"),
                Map.entry("sequence", 1),
                Map.entry("parties", List.of()),
                Map.entry("deadlines", List.of()),
                Map.entry("links", List.of()));
    }
}
