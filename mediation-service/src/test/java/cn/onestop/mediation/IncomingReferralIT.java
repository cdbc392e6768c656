package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncomingReferralIT extends MediationIT {
    private static final String REFERRAL = "REF-20261123-0000000A-0";
    private static final String SENDERS_MATTER = Reference.mint(Line.MATTER, LocalDate.of(2026, 11, 23), new Random(9))
            .toString();
    private static final String CONSULTATION = "CON-20261123-0000000A-0";

    /** What every event says of its case. */
    private static final Map<String, Object> SUMMARY = Map.ofEntries(
            Map.entry("reference", CONSULTATION),
            Map.entry("line", "consultation"),
            Map.entry("kind", "NEIGHBOUR"),
            Map.entry("status", "ANSWERED"),
            Map.entry("closed", false),
            Map.entry("area", AREA),
            Map.entry("matter", SENDERS_MATTER),
            Map.entry("openedAt", "2026-11-23T02:00:00Z"),
            Map.entry("changedAt", "2026-11-23T02:00:00Z"),
            Map.entry("sequence", 1),
            Map.entry("parties", List.of()),
            Map.entry("deadlines", List.of()),
            Map.entry("links", List.of()));

    private static CaseEvent event(String type, Map<String, Object> referral) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "consultation-service",
                CONSULTATION,
                Instant.now(),
                "",
                1,
                "",
                "",
                Map.of("referral", referral, "case", SUMMARY));
    }

    @Test
    void aConsultationsReferralOpensOneCaseAndItsSenderIsAnswered() {
        String matter = filedMatter();
        Neighbours.INSTANCE.hold(REFERRAL, facts("P-asker"));
        CaseEvent offer = offer(REFERRAL, "P-asker", matter);
        EventTap.say(offer);
        EventTap.say(offer);
        JsonNode mine = Awaitility.await().atMost(PATIENCE).until(() -> casesOf("P-asker"), found -> !found.isEmpty());
        String reference = mine.path(0).path("reference").asString();
        assertThat(mine.path(0).path("status").path("code").asString()).isEqualTo("REFERRED");
        assertThat(mine.path(0).path("matter").asString()).isEqualTo(matter);
        CaseEvent answer = heard("mediation.referral_answered_to_consultation.v1", reference);
        assertThat(CloudEvents.part(answer, "answer", Map.class))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("caseReference", reference);

        EventTap.say(event("consultation.referral_withdrawal_asked_of_mediation.v1", Map.of("id", REFERRAL)));
        heard("mediation.withdrawn.v1", reference);
        assertThat(casesOf("P-asker")).hasSize(1);
    }

    @Test
    void whatItsSenderTookBackBeforeItCameOpensNothing() {
        String referral = "REF-20261123-0000000C-0";
        String later = "REF-20261123-0000000D-0";
        EventTap.say(event("consultation.referral_withdrawal_asked_of_mediation.v1", Map.of("id", referral)));
        String gone =
                Awaitility.await().atMost(PATIENCE).until(() -> withdrawnCase(), reference -> !reference.isEmpty());
        assertThat(CloudEvents.part(heard("mediation.referral_answered_to_consultation.v1", gone), "answer", Map.class))
                .containsEntry("referral", referral)
                .containsEntry("status", "WITHDRAWN");

        EventTap.say(offer(referral, "P-late", SENDERS_MATTER));
        Neighbours.INSTANCE.hold(later, facts("P-late"));
        EventTap.say(offer(later, "P-late", SENDERS_MATTER));

        Awaitility.await().atMost(PATIENCE).until(() -> casesOf("P-late"), found -> found.size() == 1);
        assertThat(Neighbours.INSTANCE.asked()).noneMatch(path -> path.contains(referral));
    }

    /** The case that stands for what its sender took back. */
    private String withdrawnCase() {
        return as(CLERK)
                .get("/api/mediations?status=WITHDRAWN")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("matter").asString().equals(SENDERS_MATTER))
                .map(one -> one.path("reference").asString())
                .findFirst()
                .orElse("");
    }

    private JsonNode casesOf(String person) {
        return as(TestTokens.citizen(person)).get("/api/mediations").json().path("items");
    }

    private static Map<String, Object> facts(String asker) {
        return Map.of(
                "subject", Map.of("key", asker, "name", "周某", "organisation", false),
                "opponents", List.of(Map.of("key", "P-neighbour", "name", "吴某", "organisation", false)),
                "area", AREA,
                "dispute", Map.of("kind", "NEIGHBOUR", "request", "排除妨碍", "narrative", "邻居占道"),
                "memberships", List.of(Map.of("group", "MIGRANT_WORKER", "proof", "居住证")),
                "whatever", "a later version adds");
    }

    private static CaseEvent offer(String referral, String asker, String matter) {
        return event(
                "consultation.referral_offered_to_mediation.v1",
                Map.of(
                        "id", referral,
                        "type", "REFERRED_TO",
                        "from", "CONSULTATION",
                        "fromCase", CONSULTATION,
                        "matter", matter,
                        "to", "MEDIATION",
                        "subject", asker));
    }

    private String filedMatter() {
        return as(CLERK)
                .get("/api/mediations/" + filed("OTHER"))
                .json()
                .path("matter")
                .asString();
    }
}
