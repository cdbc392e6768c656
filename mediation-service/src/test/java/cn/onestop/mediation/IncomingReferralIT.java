package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncomingReferralIT extends MediationIT {
    private static final String REFERRAL = "REF-20261123-0000000A-0";
    private static final String CONSULTATION = "CON-20261123-0000000A-0";

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
                Map.of("referral", referral));
    }

    @Test
    void aConsultationsReferralOpensOneCaseAndItsSenderIsAnswered() {
        String matter = filedMatter();
        Neighbours.INSTANCE.hold(
                REFERRAL,
                Map.of(
                        "subject", Map.of("key", "P-asker", "name", "周某", "organisation", false),
                        "opponents", List.of(Map.of("key", "P-neighbour", "name", "吴某", "organisation", false)),
                        "area", AREA,
                        "dispute", Map.of("kind", "NEIGHBOUR", "request", "排除妨碍", "narrative", "邻居占道"),
                        "whatever", "a later version adds"));
        CaseEvent offer = event(
                "consultation.referral_offered_to_mediation.v1",
                Map.of(
                        "id", REFERRAL,
                        "type", "REFERRED_TO",
                        "from", "CONSULTATION",
                        "fromCase", CONSULTATION,
                        "matter", matter,
                        "to", "MEDIATION",
                        "subject", "P-asker"));
        EventTap.say(offer);
        EventTap.say(offer);
        JsonNode mine = Awaitility.await().atMost(PATIENCE).until(this::casesOfTheAsker, found -> !found.isEmpty());
        String reference = mine.path(0).path("reference").asString();
        assertThat(mine.path(0).path("status").path("code").asString()).isEqualTo("REFERRED");
        assertThat(mine.path(0).path("matter").asString()).isEqualTo(matter);
        CaseEvent answer = heard("mediation.referral_answered_to_consultation.v1", reference);
        assertThat(CloudEvents.part(answer, "answer", Map.class))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("caseReference", reference);

        EventTap.say(event("consultation.referral_withdrawal_asked_of_mediation.v1", Map.of("id", REFERRAL)));
        heard("mediation.withdrawn.v1", reference);
        assertThat(casesOfTheAsker()).hasSize(1);
    }

    private JsonNode casesOfTheAsker() {
        return as(TestTokens.citizen("P-asker")).get("/api/mediations").json().path("items");
    }

    private String filedMatter() {
        return as(CLERK)
                .get("/api/mediations/" + filed("OTHER"))
                .json()
                .path("matter")
                .asString();
    }
}
