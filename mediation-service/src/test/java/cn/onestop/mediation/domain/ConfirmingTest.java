package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.BOTH;
import static cn.onestop.mediation.domain.Given.CALENDAR;
import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static cn.onestop.mediation.domain.Given.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Transitions.Move;
import cn.onestop.mediation.domain.Agreement.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmingTest {
    private static final String AGREED = "2026-09-01T09:00";
    private static final String LATER = "2026-09-10T09:00";

    private static final Map<String, Consumer<Confirming>> VERBS = Map.of(
            "file", c -> c.file(act(LATER), "某区人民法院", BOTH),
            "notAccepted", c -> c.notAccepted(act(LATER), shanghai(LATER), "不属于本院管辖"),
            "withdraw", c -> c.withdraw(act(LATER), "双方改变主意"),
            "confirmed", c -> c.confirmed(act(LATER), shanghai(LATER)),
            "dismissed", c -> c.dismissed(act(LATER), shanghai(LATER), "内容不明确"),
            "lapse", c -> c.lapseIfDue(act("2027-01-01T09:00")));

    private static Mediation agreed(DisputeKind kind, Subject subject) {
        return Given.agreedInWriting(kind, AGREED, terms(subject, null));
    }

    private static Mediation in(Confirmation.Status status) {
        Mediation mediation = agreed(DisputeKind.DEBT, Subject.PAYMENT);
        Confirming confirming = mediation.confirming();
        if (status == Confirmation.Status.LAPSED) {
            VERBS.get("lapse").accept(confirming);
        } else if (status != Confirmation.Status.OPEN) {
            VERBS.get("file").accept(confirming);
        }
        switch (status) {
            case NOT_ACCEPTED -> VERBS.get("notAccepted").accept(confirming);
            case WITHDRAWN -> VERBS.get("withdraw").accept(confirming);
            case CONFIRMED -> VERBS.get("confirmed").accept(confirming);
            case DISMISSED -> VERBS.get("dismissed").accept(confirming);
            case OPEN, FILED, LAPSED -> {}
        }
        mediation.takeFacts();
        return mediation;
    }

    private static Confirmation.Status statusOf(Mediation mediation) {
        return mediation.confirming().confirmation().orElseThrow().status();
    }

    @Test
    void everyDeclaredMoveIsTakenAndNoOtherSucceeds() {
        Set<Move<Confirmation.Status>> taken = new HashSet<>();
        for (Confirmation.Status from : Confirmation.Status.values()) {
            VERBS.forEach((name, verb) -> {
                Mediation mediation = in(from);
                assertThat(statusOf(mediation)).isEqualTo(from);
                MediationState before = mediation.state();
                try {
                    verb.accept(mediation.confirming());
                } catch (IllegalMove | Refused e) {
                    assertThat(mediation.state())
                            .as(name + " was refused in " + from)
                            .isEqualTo(before);
                }
                if (statusOf(mediation) != from) {
                    taken.add(new Move<>(from, statusOf(mediation)));
                    assertThat(mediation.status()).as("runs beside").isEqualTo(Status.AGREED_WRITTEN);
                }
            });
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(Confirmation.Status.MOVES.moves());
    }

    @Test
    void everyStatusCanBeReachedAndTheDiagramShowsTheTable() throws IOException {
        Set<Confirmation.Status> starts = Set.of(Confirmation.Status.OPEN);
        assertThat(Confirmation.Status.MOVES.reachableFrom(starts)).isEqualTo(EnumSet.allOf(Confirmation.Status.class));
        assertThat(Path.of("../docs/states/mediation-confirmation.mmd"))
                .hasContent(Confirmation.Status.MOVES.diagram(starts));
    }

    @ParameterizedTest
    @EnumSource(
            value = Subject.class,
            names = {
                "MARRIAGE",
                "PARENTAGE",
                "ADOPTION",
                "PROPERTY_TITLE",
                "INTELLECTUAL_PROPERTY_TITLE",
                "SPECIAL_PROCEDURE",
                "BANKRUPTCY"
            })
    void noCourtConfirmsStatusOrTitle(Subject subject) {
        Mediation mediation = agreed(DisputeKind.FAMILY, subject);
        assertThat(mediation.confirming().confirmation()).isEmpty();
        assertThat(mediation.deadlines()).noneMatch(d -> d.rule().kind().equals(ClockKind.CONFIRMATION));
        assertThatThrownBy(() -> VERBS.get("file").accept(mediation.confirming()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().article().number()).isEqualTo("355");
                    assertThat(refused.refusal().nextSteps()).isNotEmpty();
                });
    }

    @Test
    void aLabourAgreementIsConfirmedForPaymentAlone() {
        assertThat(agreed(DisputeKind.LABOUR_PAY, Subject.PAYMENT).confirming().confirmation())
                .isPresent();
        assertThat(agreed(DisputeKind.LABOUR_PAY, Subject.CONDUCT).confirming().exclusion())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.code()).isEqualTo("NOT_CONFIRMABLE_LABOUR_BEYOND_PAYMENT"));
    }

    @Test
    void onePartyAloneCannotApply() {
        Mediation mediation = agreed(DisputeKind.DEBT, Subject.PAYMENT);
        assertThatThrownBy(() -> mediation.confirming().file(act(LATER), "法院", Set.of(WORKER)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("NOT_JOINT"));
    }

    @Test
    void anOralAgreementIsWrittenDownFirst() {
        Mediation mediation = Given.agreedOrally(DisputeKind.DEBT, AGREED);
        assertThatThrownBy(() -> VERBS.get("file").accept(mediation.confirming()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("NOT_WRITTEN_DOWN"));
        mediation.agreeing().writeDown(act(LATER));
        VERBS.get("file").accept(mediation.confirming());
        assertThat(statusOf(mediation)).isEqualTo(Confirmation.Status.FILED);
    }

    @Test
    void itLapsesOnTheDueInstantAndNotBefore() {
        Mediation mediation = agreed(DisputeKind.DEBT, Subject.PAYMENT);
        mediation.confirming().lapseIfDue(act("2026-10-08T23:59:59"));
        assertThat(statusOf(mediation)).isEqualTo(Confirmation.Status.OPEN);
        mediation.confirming().lapseIfDue(act("2026-10-09T00:00:00"));
        assertThat(statusOf(mediation)).isEqualTo(Confirmation.Status.LAPSED);
    }

    @Test
    void tooLateIsTooLateAlsoBeforeAnybodySweeps() {
        Mediation mediation = agreed(DisputeKind.DEBT, Subject.PAYMENT);
        assertThatThrownBy(() -> mediation.confirming().file(act("2026-10-09T00:00:00"), "法院", BOTH))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("CONFIRMATION_LAPSED"));
    }

    @Test
    void theCourtsTimeRunsFromTakingItUpAndGetsTenDaysMoreOnce() {
        Mediation mediation = in(Confirmation.Status.FILED);
        mediation.confirming().takenUp(act(LATER), "（2026）辽0102调确12号", shanghai(LATER));
        mediation.confirming().courtTakesLonger(act(LATER), 10, "院长批准");
        assertThat(mediation
                        .clocks()
                        .open(ClockKind.COURT_DECISION)
                        .orElseThrow()
                        .due(CALENDAR)
                        .orElseThrow()
                        .lastDay())
                .hasToString("2026-10-08");
        assertThatThrownBy(() -> mediation.confirming().courtTakesLonger(act(LATER), 1, "再延长"))
                .hasMessageContaining("10");
    }

    @Test
    void aDismissedApplicationIsToldWhatElseCanBeDone() {
        Mediation mediation = in(Confirmation.Status.DISMISSED);
        assertThat(mediation.confirming().remedies()).extracting(Remedy::code).contains("NEW_AGREEMENT");
    }
}
