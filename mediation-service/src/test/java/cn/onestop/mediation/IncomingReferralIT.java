package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

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
    void aConsultationsReferralOpensOneCaseAndItsSenderIsAnswered() throws Exception {
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
        try (Broker broker = new Broker("mediation.referral_answered_to_consultation.v1", "mediation.withdrawn.v1")) {
            broker.say(offer);
            broker.say(offer);
            CaseEvent answer = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ofThisReferral(broker), found -> !found.isEmpty())
                    .getFirst();
            assertThat(CloudEvents.part(answer, "answer", Map.class)).containsEntry("status", "ACCEPTED");

            var mine = as(TestTokens.citizen("P-asker"))
                    .get("/api/mediations")
                    .json()
                    .path("items");
            assertThat(mine).hasSize(1);
            assertThat(mine.path(0).path("status").path("code").asString()).isEqualTo("REFERRED");
            assertThat(mine.path(0).path("matter").asString()).isEqualTo(matter);

            broker.say(event("consultation.referral_withdrawal_asked_of_mediation.v1", Map.of("id", REFERRAL)));
            broker.hear("mediation.withdrawn.v1", answer.subject());
        }
    }

    private static List<CaseEvent> ofThisReferral(Broker broker) throws Exception {
        return broker.all().stream()
                .filter(event -> event.type().equals("mediation.referral_answered_to_consultation.v1"))
                .toList();
    }

    private String filedMatter() {
        return as(CLERK)
                .get("/api/mediations/" + filed("OTHER"))
                .json()
                .path("matter")
                .asString();
    }
}
