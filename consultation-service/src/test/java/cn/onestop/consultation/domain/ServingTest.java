package cn.onestop.consultation.domain;

import static cn.onestop.consultation.domain.Given.act;
import static cn.onestop.consultation.domain.Given.by;
import static cn.onestop.consultation.domain.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.consultation.domain.CallingBack.Booking;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Refusal.Refused;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The desk, call-backs and the quality check. */
class ServingTest {
    private static final String LATER = "2026-11-24T10:00";

    private static Booking booking(String at) {
        return new Booking(
                "210381/" + at + "#1", Given.shanghai(at), Given.shanghai(at).plusSeconds(1800));
    }

    @Test
    void oneAgentHasAContactInHand() {
        Consultation waiting = Given.received(Given.NOW);
        waiting.desk().take(act(LATER));
        assertThat(waiting.desk().isInHandOf(Given.AGENT)).isTrue();
        assertThatThrownBy(() -> waiting.desk().take(by("P-other", LATER)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TAKEN_ALREADY");
    }

    @Test
    void whoIsHandedAContactHasItAndAnAreaHasItWaiting() {
        Consultation taken = Given.received(Given.NOW);
        taken.desk().take(act(LATER));
        taken.desk().handTo(act(LATER), "P-labour-expert", "劳动法问题");
        assertThat(taken.desk().isInHandOf("P-labour-expert")).isTrue();

        taken.desk().moveTo(act(LATER), "2103", "属地");
        assertThat(taken.desk().state().agent()).isNull();
        assertThat(taken.area()).isEqualTo("2103");
        assertThat(taken.desk().state().transfers()).hasSize(2);
    }

    @Test
    void aFurtherQuestionWaitsForWhoeverHasTime() {
        Consultation answered = Given.answered(Given.NOW);
        answered.askFurther(by(Given.ASKER, LATER), text("要哪些材料？"));
        assertThat(answered.desk().state().agent()).isNull();
        answered.answer(by("P-other", LATER), text("身份证和劳动合同"), Given.NONE);
        assertThat(answered.exchanges()).extracting(Exchange::answeredBy).containsExactly(Given.AGENT, "P-other");
    }

    /** Answered Mon the 23rd: three days end on Thu the 26th. */
    @Test
    void whatNobodyAsksFurtherOfIsClosedAndTheSurveyGoesOut() {
        Consultation answered = Given.answered(Given.NOW);
        answered.passTime(act("2026-11-26T23:59"));
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        answered.passTime(act("2026-11-27T00:00"));
        assertThat(answered.status()).isEqualTo(Status.CLOSED);
        assertThat(answered.surveying().survey()).isPresent();
        assertThat(answered.closing().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(answered.closing().orElseThrow().county()).isEqualTo("210381");
    }

    @Test
    void theThirdAttemptInVainClosesAsUnreachedAndTellsHowToComeBack() {
        Consultation handled = Given.handled(Given.NOW);
        Given.callInVain(handled, LATER, 2);
        assertThat(handled.status()).isEqualTo(Status.HANDLED);
        Given.callInVain(handled, LATER, 1);
        assertThat(handled.status()).isEqualTo(Status.UNREACHED);
        assertThat(handled.notices(LocalDate.of(2026, 11, 24)))
                .extracting(Notice::code)
                .contains("UNREACHED");
    }

    @Test
    void anAttemptThatReachesSomebodyStartsTheCountAnew() {
        Consultation waiting = Given.received(Given.NOW);
        Given.callInVain(waiting, LATER, 2);
        waiting.callingBack().attempt(act(LATER), true, text("稍后再答"), Given.MOST_ATTEMPTS);
        Given.callInVain(waiting, LATER, 2);
        assertThat(waiting.status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void aNewTimeFreesTheOldPlaceAndAnAttemptUsesItUp() {
        Consultation waiting = Given.received(Given.NOW);
        waiting.callingBack().book(by(Given.ASKER, LATER), booking("2026-11-25T09:00"));
        assertThatThrownBy(() -> waiting.callingBack().book(by(Given.ASKER, LATER), booking("2026-11-25T09:00")))
                .isInstanceOf(Refused.class);
        waiting.callingBack().book(by(Given.ASKER, LATER), booking("2026-11-25T10:00"));
        assertThat(waiting.callingBack().state().formerPlaces()).containsExactly("210381/2026-11-25T09:00#1");
        waiting.callingBack().attempt(act("2026-11-25T10:05"), false, text(""), Given.MOST_ATTEMPTS);
        assertThat(waiting.callingBack().booking()).isEmpty();
        assertThat(waiting.callingBack().state().formerPlaces()).hasSize(2);
    }

    @Test
    void aSampleIsTheSameWhereverItIsDrawnAndAboutAsLargeAsItsShare() {
        QualitySample twentieth = new QualitySample(0.05);
        Random random = new Random(3);
        int drawn = 0;
        for (int i = 0; i < 20_000; i++) {
            Reference reference = Reference.mint(Line.CONSULTATION, LocalDate.of(2026, 11, 23), random);
            assertThat(twentieth.draws(reference)).isEqualTo(new QualitySample(0.05).draws(reference));
            drawn += twentieth.draws(reference) ? 1 : 0;
        }
        assertThat(drawn).isBetween(850, 1150);
        assertThat(new QualitySample(0).draws(Given.reference(Line.CONSULTATION, LATER)))
                .isFalse();
        assertThat(new QualitySample(1).draws(Given.reference(Line.CONSULTATION, LATER)))
                .isTrue();
    }

    @Test
    void nobodyGradesTheOwnAnswerAndASecondGradeIsRefused() {
        Consultation drawn = Given.received(Given.NOW);
        drawn.answer(act(LATER), text("答"), Given.ALL);
        assertThatThrownBy(() -> drawn.grade(act(LATER), 5, text("好")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OWN_ANSWER");
        drawn.grade(by(Given.SUPERVISOR, LATER), 3, text("未告知法律援助"));
        assertThat(Given.find(drawn, ConsultationClocks.QUALITY)).matches(deadline -> deadline.metAt() != null);
        assertThatThrownBy(() -> drawn.grade(by(Given.SUPERVISOR, LATER), 3, text("")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_DRAWN");
    }

    @Test
    void theSecondRoundOfWorkHasAClockOfItsOwn() {
        Consultation again = Given.in(Status.REWORK);
        assertThat(again.ordering().order().orElseThrow().reworks()).isEqualTo(1);
        again.ordering().dispatch(act(LATER), "海城市司法局", "210381");
        again.ordering().handle(act(LATER), text("已重办"));
        assertThat(again.ordering().order().orElseThrow().results()).hasSize(2);
        assertThat(again.deadlines().stream()
                        .filter(deadline -> deadline.rule().kind().equals(ConsultationClocks.WORK_ORDER)))
                .hasSize(2)
                .allMatch(deadline -> deadline.metAt() != null);
    }

    @Test
    void aConsultationOfAProxyIsInTheProxysHand() {
        Consultation proxied = Consultation.received(
                Given.PERIODS,
                Given.contact(Channel.WORKSTATION, Given.NOW, true),
                Given.asked(Topic.DEBT, Circumstances.NONE),
                act(Given.NOW));
        assertThat(proxied.desk().isInHandOf(Given.AGENT)).isTrue();
        assertThat(proxied.takeFacts())
                .extracting(Fact::event)
                .singleElement()
                .isEqualTo(new ConsultationEvent.Received(Channel.WORKSTATION, Topic.DEBT, true, false));
    }
}
