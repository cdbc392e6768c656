package cn.onestop.lawyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What legal aid asks for: counsel, offered in turn, within the 3 days (Legal Aid Law art. 43). */
class AssignmentIT extends LawyerIT {
    private static final String ILL = "{\"reason\": \"ILLNESS_OR_FORCE_MAJEURE\", \"words\": \"住院\"}";

    @Autowired
    BusinessClock clock;

    private static CaseEvent assignment(String area) {
        return LawyerLineIT.offer(
                "LEGAL_AID",
                "ASSIGNED_TO",
                Map.of("area", area, "assignment", JsonMapper.shared().readValue("""
                        {"only": null, "years": 0, "lastDay": null}""", Map.class)));
    }

    private static String supervisor(String city) {
        return TestTokens.staff("P-supervisor-" + city, Role.SUPERVISOR, city);
    }

    /** The case in which this lawyer is asked. */
    private String offeredTo(Lawyer lawyer) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as(lawyer.token())
                                .get(PATH + "?status=OFFERED")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("reference").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void lawyersAreAskedInTurnAndWhoAcceptsIsToldBesideTheAnswer() {
        Lawyer first = lawyer(firm("210282"), "WORK_INJURY", "210282");
        Lawyer next = lawyer(firm("210282"), "WORK_INJURY", "210282");
        CaseEvent offer = assignment("210282");
        EventTap.say(offer);
        Lawyer asked = await().atMost(PATIENCE)
                .until(() -> whoIsAsked(first, next), Optional::isPresent)
                .orElseThrow();
        Lawyer other = asked == first ? next : first;
        String reference = offeredTo(asked);

        Answer full = tried(asked.token(), "POST", reference, "/declination", """
                {"reason": "NO_CAPACITY", "words": "没有时间"}""");
        assertThat(full.body()).contains("NO_PROPER_REASON", "法律援助法", "46");
        post(asked.token(), reference, "/declination", ILL);
        assertThat(offeredTo(other)).isEqualTo(reference);
        post(other.token(), reference, "/acceptance", null);

        CaseEvent answer = heard("lawyer.referral_answered_to_legal_aid.v1", reference);
        assertThat(answer.data().toString()).contains("ACCEPTED", other.key(), "yearsOfRelevantPractice");
        JsonNode seen = seen(supervisor("2102"), reference);
        assertThat(seen.path("kind").path("code").asString()).isEqualTo("LEGAL_AID_ASSIGNMENT");
        assertThat(seen.path("deadlines").toString()).contains("assign", "MET");
    }

    private Optional<Lawyer> whoIsAsked(Lawyer... lawyers) {
        for (Lawyer one : lawyers) {
            if (!as(one.token())
                    .get(PATH + "?status=OFFERED")
                    .json()
                    .path("items")
                    .isEmpty()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    @Test
    void whoDoesNotAnswerInTimeIsPassedOverAndTheCentreHearsWhenNobodyIsLeft() {
        Lawyer only = lawyer(firm("210281"), "WORK_INJURY", "210281");
        EventTap.say(assignment("210281"));
        String reference = offeredTo(only);

        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofHours(70));
            CaseEvent answer = heard("lawyer.referral_answered_to_legal_aid.v1", reference);
            assertThat(answer.data().toString()).contains("REFUSED", "NO_LAWYER_FOUND", "LEGAL_AID");
        }
        assertThat(status(supervisor("2102"), reference)).isEqualTo("NO_LAWYER_FOUND");
    }

    @Test
    void anAssignmentThatIsAskedBackBeforeAnybodyAcceptedIsGivenBack() {
        Lawyer only = lawyer(firm("210213"), "WORK_INJURY", "210213");
        CaseEvent offer = assignment("210213");
        EventTap.say(offer);
        String reference = offeredTo(only);

        EventTap.say(LawyerLineIT.event(
                "legal_aid.referral_withdrawal_asked_of_lawyer.v1",
                Line.LEGAL_AID,
                offer.subject(),
                offer.matter(),
                Map.of("id", ((Map<?, ?>) offer.data().get("referral")).get("id"), "to", "LAWYER")));

        CaseEvent answer = heard("lawyer.referral_answered_to_legal_aid.v1", reference);
        assertThat(answer.data().toString()).contains("WITHDRAWN");
        assertThat(status(supervisor("2102"), reference)).isEqualTo("WITHDRAWN");
        assertThat(as(only.token()).get(PATH + "/" + reference).status()).isEqualTo(404);
    }
}
