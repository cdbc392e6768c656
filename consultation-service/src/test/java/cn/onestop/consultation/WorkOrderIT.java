package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Work orders, call-backs, the survey and what time brings. */
class WorkOrderIT extends ConsultationIT {
    private static final String UNIT = TestTokens.staff("P-unit-clerk", Role.CLERK, "210304");

    @Autowired
    private BusinessClock clock;

    private String dispatched() {
        String reference = referenceOf(filed(CLERK, recorded("WAGES")));
        post(CLERK, reference, "/order", "{\"what\": \"请核实用工和欠薪情况\"}");
        post(CLERK, reference, "/order/dispatches", "{\"unit\": \"千山区司法局\", \"area\": \"210304\"}");
        return reference;
    }

    @Test
    void anOrderGoesToAUnitIsDoneToldAndClosed() {
        String reference = dispatched();
        Answer extended = post(SUPERVISOR, reference, "/order/extensions", "{\"workingDays\": 3, \"why\": \"调取考勤\"}");
        assertThat(extended.json().path("nextActions").toString()).contains("SUPERVISE");
        post(UNIT, reference, "/order/results", "{\"result\": \"已约谈用人单位\"}");
        assertThat(get(ZHAO, reference).json().path("callBack").path("purpose").asString())
                .isEqualTo("RESULT");
        assertThat(get(ZHAO, reference).json().path("order").path("what").isNull())
                .isTrue();
        post(UNIT, reference, "/callback/attempts", "{\"reached\": true, \"note\": \"已告知\"}");
        post(ZHAO, reference, "/order/rework", null);
        assertThat(status(ZHAO, reference)).isEqualTo("REWORK");
        post(SUPERVISOR, reference, "/order/supervision", null);
        post(SUPERVISOR, reference, "/order/results", "{\"result\": \"工资已补发\"}");
        post(UNIT, reference, "/callback/attempts", "{\"reached\": true}");
        post(ZHAO, reference, "/closing", null);
        assertThat(status(ZHAO, reference)).isEqualTo("CLOSED");
        assertThat(heard("consultation.closed.v1", reference).data().toString()).doesNotContain("工资已补发");
    }

    @Test
    void aMisroutedOrderIsTheSendersAgain() {
        String reference = dispatched();
        assertThat(as(TestTokens.staff(Role.CLERK, "210381"))
                        .get(PATH + "/" + reference, "Purpose", "x")
                        .status())
                .isEqualTo(404);
        post(UNIT, reference, "/order/returns", "{\"why\": \"不在本区\"}");
        assertThat(as(UNIT).get(PATH + "/" + reference, "Purpose", "x").status())
                .isEqualTo(404);
        assertThat(get(CLERK, reference).json().path("area").asString()).isEqualTo(AREA);
    }

    @Test
    void whatIsLateIsSaidAndGoesToASupervisor() {
        String reference = dispatched();
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(20));
            CaseEvent escalated = heard("consultation.supervised.v1", reference);
            assertThat(escalated.data().get("overdue")).isEqualTo(true);
            assertThat(heard("consultation.deadline_missed.v1", reference)).isNotNull();
            assertThat(status(SUPERVISOR, reference)).isEqualTo("SUPERVISED");
        }
    }

    @Test
    void threeCallsInVainEndItWithANotice() {
        String person = TestTokens.citizen(somebody());
        String reference = referenceOf(filed(person, question("DEBT", AREA)));
        for (int i = 0; i < 3; i++) {
            post(AGENT, reference, "/callback/attempts", "{\"reached\": false}");
        }
        JsonNode seen = get(person, reference).json();
        assertThat(seen.path("status").path("code").asString()).isEqualTo("UNREACHED");
        assertThat(seen.path("notices").toString()).contains("UNREACHED");
    }

    @Test
    void aDissatisfiedPersonIsOnTheListUntilCalledAndFiguresSayOfHowMany() {
        String person = TestTokens.citizen(somebody());
        String area = "210902";
        String agent = TestTokens.staff("P-agent-figures", Role.HOTLINE_AGENT, area);
        String supervisor = TestTokens.staff("P-supervisor-figures", Role.SUPERVISOR, area);
        String reference = closedIn(area, agent, person);
        closedIn(area, agent, TestTokens.citizen(somebody()));
        put(person, reference, "/survey", "{\"score\": 2}");
        assertThat(as(agent).get(PATH + "/due-calls").body()).contains(reference);
        post(agent, reference, "/callback/attempts", "{\"reached\": true, \"note\": \"已解释\"}");
        assertThat(as(agent).get(PATH + "/due-calls").body()).doesNotContain(reference);

        LocalDate today = clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        for (String by : new String[] {"LINE", "CHANNEL", "AREA", "TOPIC", "DAY"}) {
            JsonNode figures = as(supervisor)
                    .get(PATH + "/figures?from=%s&to=%s&by=%s".formatted(today, today, by))
                    .json()
                    .path("figures");
            assertThat(figures).as(by).hasSize(1);
            JsonNode figure = figures.path(0);
            assertThat(figure.path("asked").asInt()).isEqualTo(2);
            assertThat(figure.path("answered").asInt()).isEqualTo(1);
            assertThat(figure.path("dissatisfied").asInt()).isEqualTo(1);
            assertThat(figure.path("followedUp").asInt()).isEqualTo(1);
            assertThat(figure.path("responseRate").asDouble()).isEqualTo(0.5);
            assertThat(figure.path("satisfaction").asDouble()).isZero();
            assertThat(figure.path("averageScore").asDouble()).isEqualTo(2.0);
        }
        assertThat(as(supervisor)
                        .get(PATH + "/figures?from=2026-01-01&to=2026-12-31")
                        .field())
                .isEqualTo("to");
        assertThat(as(supervisor)
                        .get(PATH + "/figures?from=2026-01-01&to=2026-01-31&area=2102")
                        .status())
                .isEqualTo(403);
    }

    private String closedIn(String area, String agent, String person) {
        String reference = referenceOf(filed(person, question("NEIGHBOUR", area)));
        post(agent, reference, "/answers", "{\"text\": \"可以申请调解\"}");
        post(person, reference, "/closing", null);
        return reference;
    }

    @Test
    void aReferredQuestionIsTakenUpOnceAndItsEndGoesBack() {
        CaseEvent offer = ConsultationLineIT.offer("MED-20261123-7K3Q9X4F-0");
        EventTap.say(offer);
        String referral =
                CloudEvents.part(offer, "referral", StoryIT.Referred.class).id();
        String person = TestTokens.citizen("P-asker-" + referral);
        String reference = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> as(person)
                                .get(PATH)
                                .json()
                                .path("items")
                                .path(0)
                                .path("reference")
                                .asString(""),
                        found -> !found.isEmpty());
        JsonNode seen = get(person, reference).json();
        assertThat(seen.path("topic").path("code").asString()).isEqualTo("DEBT");
        assertThat(seen.path("matter").asString()).isEqualTo(offer.matter());
        assertThat(heard("consultation.referral_answered_to_mediation.v1", reference)
                        .data()
                        .toString())
                .contains("ACCEPTED");
        post(AGENT, reference, "/answers", "{\"text\": \"可以申请支付令\"}");
        post(person, reference, "/closing", null);
        assertThat(heard("consultation.referral_completed_for_mediation.v1", reference)
                        .data()
                        .toString())
                .contains("CLOSED");
    }
}
