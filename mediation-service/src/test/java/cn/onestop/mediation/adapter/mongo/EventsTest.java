package cn.onestop.mediation.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Ending;
import cn.onestop.mediation.domain.Given;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.MediationEvent;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Status;
import cn.onestop.testkit.AsyncApiContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event of the family, as it goes on the wire, is as the contract says; and the contract names no other. */
class EventsTest extends AsyncApiContract {
    private static final Instant AT = Given.shanghai("2026-09-01T09:00");
    private static final String REFERRAL = reference(Line.REFERRAL);
    private static final List<Line> RECEIVERS = List.of(Line.LEGAL_AID, Line.LAWYER, Line.NOTARY, Line.FORENSIC);
    private static final List<Line> SENDERS =
            List.of(Line.CONSULTATION, Line.LEGAL_AID, Line.LAWYER, Line.NOTARY, Line.FORENSIC);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mediation mediation = Given.failed(DisputeKind.LABOUR_PAY, "2026-09-01T09:00");

    private static String reference(Line line) {
        return Reference.mint(line, LocalDate.of(2026, 9, 1), new SplittableRandom(7))
                .toString();
    }

    /** One of each, and one for each line where the name holds the line's. */
    private static List<MediationEvent> family() {
        return Stream.of(
                        Stream.of(
                                new MediationEvent.Applied(DisputeKind.LABOUR_PAY, true),
                                new MediationEvent.Referred(Line.CONSULTATION, reference(Line.CONSULTATION)),
                                new MediationEvent.StartedProactively(DisputeKind.NEIGHBOUR),
                                new MediationEvent.RespondentNamed(),
                                new MediationEvent.ConsentAsked(),
                                new MediationEvent.ConsentGiven(Participant.Role.RESPONDENT),
                                new MediationEvent.Declined(Ending.Reason.PARTY_REFUSED),
                                new MediationEvent.Accepted(),
                                new MediationEvent.MediatorsSet(Mediator.Choice.APPOINTED, List.of("PPL-1")),
                                new MediationEvent.MediatorsRefused(),
                                new MediationEvent.OpennessChosen(false),
                                new MediationEvent.SessionConvened(1, AT),
                                new MediationEvent.SessionHeld(1),
                                new MediationEvent.PrecautionTaken(),
                                new MediationEvent.RecordKept(),
                                new MediationEvent.AgreementDrafted(),
                                new MediationEvent.AgreementSigned(),
                                new MediationEvent.AgreedInWriting(AT, LocalDate.of(2026, 12, 31)),
                                new MediationEvent.AgreedOrally(AT, null),
                                new MediationEvent.OralAgreementWrittenDown(),
                                new MediationEvent.Failed(Ending.Reason.NO_AGREEMENT, List.of("LABOUR_ARBITRATION")),
                                new MediationEvent.Withdrawn(),
                                new MediationEvent.TimeLimitExtended(15),
                                new MediationEvent.ArbitrationOpened(),
                                new MediationEvent.PerformanceFollowedUp(),
                                new MediationEvent.Performed(),
                                new MediationEvent.Breached(List.of("PAYMENT_ORDER")),
                                new MediationEvent.ConfirmationFiled(),
                                new MediationEvent.ConfirmationTakenUp(),
                                new MediationEvent.ConfirmationTakesLonger(10),
                                new MediationEvent.ConfirmationNotAccepted(),
                                new MediationEvent.ConfirmationWithdrawn(),
                                new MediationEvent.Confirmed(),
                                new MediationEvent.ConfirmationDismissed(),
                                new MediationEvent.ConfirmationLapsed()),
                        between().map(MediationEvent.BetweenLines::new))
                .flatMap(events -> events.map(MediationEvent.class::cast))
                .toList();
    }

    private static Stream<ReferralEvent> between() {
        Stream<ReferralEvent> sent = RECEIVERS.stream()
                .flatMap(line -> Stream.of(
                        new ReferralEvent.Offered(offer(line)), new ReferralEvent.WithdrawalAsked(REFERRAL, line)));
        Stream<ReferralEvent> received = SENDERS.stream()
                .flatMap(line -> Stream.of(
                        new ReferralEvent.IncomingAnswered(
                                REFERRAL, LinkType.REFERRED_TO, line, Referral.Status.ACCEPTED, null),
                        new ReferralEvent.IncomingCompleted(REFERRAL, line, Status.FAILED.name())));
        Stream<ReferralEvent> heard = Stream.of(
                new ReferralEvent.AnswerRecorded(REFERRAL, Line.LEGAL_AID, Referral.Status.ACCEPTED),
                new ReferralEvent.Unanswered(REFERRAL, Line.LEGAL_AID));
        return Stream.of(sent, received, heard).flatMap(each -> each);
    }

    private static Referral offer(Line to) {
        return Referral.offer(REFERRAL, LinkType.ESCALATED_TO, to, Given.WORKER, Given.consent("2026-09-01T09:00"), AT);
    }

    /** What the platform tells of every line's cases. */
    private List<Wire> ofThePlatform() {
        OpenDeadline deadline =
                CaseSummaries.deadline(mediation.deadlines().getFirst(), AT, WorkingCalendar.published());
        return List.of(
                new Wire(
                        "mediation.deadline_approaching.v1", Map.of("deadline", deadline, "told", List.of("MEDIATOR"))),
                new Wire("mediation.deadline_missed.v1", Map.of("deadline", deadline, "told", List.of("MEDIATOR"))),
                new Wire("mediation.deadline_corrected.v1", Map.of("deadlines", List.of(deadline))),
                new Wire("mediation.person_merged.v1", Map.of("person", Map.of("key", "P-1", "into", "P-2"))),
                new Wire("mediation.person_corrected.v1", Map.of("person", Map.of("key", "P-1"))),
                new Wire("mediation.person_erased.v1", Map.of("person", Map.of("key", "P-1"))));
    }

    private List<Wire> wires() {
        MediationCases cases = new MediationCases(Given.PERIODS);
        return Stream.concat(
                        family().stream()
                                .map(event -> cases.wire(mediation, new Fact<>(event, "FAILED", "FAILED", ""))),
                        ofThePlatform().stream())
                .toList();
    }

    @Override
    protected String service() {
        return "mediation-service";
    }

    @Override
    protected Set<String> wireTypes() {
        return wires().stream().map(Wire::type).collect(Collectors.toSet());
    }

    @Override
    protected List<JsonNode> captured() {
        return wires().stream()
                .map(this::envelope)
                .map(event -> JSON.readTree(CloudEvents.write(event)))
                .toList();
    }

    private CaseEvent envelope(Wire wire) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("case", CaseSummaries.of(Line.MEDIATION, mediation, AT, 9, WorkingCalendar.published()));
        data.putAll(wire.data());
        return new CaseEvent(
                mediation.reference() + ".9",
                wire.type(),
                "mediation-service",
                mediation.reference().toString(),
                AT,
                mediation.matter().toString(),
                9,
                "key:example",
                "example",
                data);
    }

    @Test
    void theFamilyHereIsTheWholeFamily() {
        assertThat(family().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(MediationEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }
}
