package cn.onestop.consultation.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Wire;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.ConsultationEvent;
import cn.onestop.consultation.domain.Given;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.testkit.AsyncApiContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event of the family, as it goes on the wire, is as the contract says; and the contract names no other. */
class EventsTest extends AsyncApiContract {
    private static final Instant AT = Given.shanghai(Given.NOW);
    private static final String REFERRAL =
            Given.reference(Line.REFERRAL, Given.NOW).toString();
    private static final List<Line> OTHERS =
            List.of(Line.MEDIATION, Line.LEGAL_AID, Line.NOTARY, Line.FORENSIC, Line.LAWYER);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Consultation consultation = Given.received(Given.NOW);

    /** One of each, and one for each line where the name holds the line's. */
    private static List<ConsultationEvent> family() {
        List<ConsultationEvent> all = new ArrayList<>(List.of(
                new ConsultationEvent.Received(Channel.HOTLINE, Topic.WORK_INJURY, true, true),
                new ConsultationEvent.Referred(
                        Line.MEDIATION,
                        Given.reference(Line.MEDIATION, Given.NOW).toString()),
                new ConsultationEvent.Taken(),
                new ConsultationEvent.Transferred(),
                new ConsultationEvent.InquirerIdentified(),
                new ConsultationEvent.CircumstancesRecorded(Topic.WAGES, false),
                new ConsultationEvent.Answered(),
                new ConsultationEvent.AskedFurther(),
                new ConsultationEvent.WorkOrderOpened(),
                new ConsultationEvent.Dispatched(),
                new ConsultationEvent.ReturnedAsMisrouted(),
                new ConsultationEvent.WorkOrderExtended(5),
                new ConsultationEvent.Handled(),
                new ConsultationEvent.ReworkAsked(),
                new ConsultationEvent.Supervised(true),
                new ConsultationEvent.CallBackBooked(AT, AT.plusSeconds(1800)),
                new ConsultationEvent.CallBackCancelled(),
                new ConsultationEvent.CallAttempted(1),
                new ConsultationEvent.Reached(),
                new ConsultationEvent.CalledBack(),
                new ConsultationEvent.Closed(),
                new ConsultationEvent.ClosedUnreached(),
                new ConsultationEvent.Withdrawn(),
                new ConsultationEvent.SurveyAnswered(2, false),
                new ConsultationEvent.SurveyLapsed(),
                new ConsultationEvent.DissatisfiedFollowedUp(true),
                new ConsultationEvent.SampledForQuality(),
                new ConsultationEvent.QualityGraded(4),
                new ConsultationEvent.ReferralOutcomeTold(REFERRAL)));
        between().map(ConsultationEvent.BetweenLines::new).forEach(all::add);
        return all;
    }

    private static Stream<ReferralEvent> between() {
        return Stream.concat(
                Stream.of(
                        new ReferralEvent.AnswerRecorded(REFERRAL, Line.LEGAL_AID, Referral.Status.ACCEPTED),
                        new ReferralEvent.Unanswered(REFERRAL, Line.LEGAL_AID)),
                OTHERS.stream()
                        .flatMap(line -> Stream.of(
                                new ReferralEvent.Offered(offer(line)),
                                new ReferralEvent.WithdrawalAsked(REFERRAL, line),
                                new ReferralEvent.IncomingAnswered(
                                        REFERRAL, LinkType.REFERRED_TO, line, Referral.Status.ACCEPTED, null),
                                new ReferralEvent.IncomingCompleted(REFERRAL, line, "CLOSED"))));
    }

    private static Referral offer(Line to) {
        Referral.Consent consent = new Referral.Consent("CONSENT-1", "转介案情", AT, Given.AGENT);
        return Referral.offer(REFERRAL, LinkType.REFERRED_TO, to, Given.ASKER, consent, AT);
    }

    /** What the platform tells of every line's cases. */
    private List<Wire> ofThePlatform() {
        OpenDeadline deadline =
                CaseSummaries.deadline(consultation.deadlines().getFirst(), AT, WorkingCalendar.published());
        List<String> told = List.of("SUPERVISOR");
        return List.of(
                new Wire("consultation.deadline_approaching.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("consultation.deadline_missed.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("consultation.deadline_corrected.v1", Map.of("deadlines", List.of(deadline))),
                new Wire("consultation.person_merged.v1", Map.of("person", Map.of("key", "P-1", "into", "P-2"))),
                new Wire("consultation.person_corrected.v1", Map.of("person", Map.of("key", "P-1"))),
                new Wire("consultation.person_erased.v1", Map.of("person", Map.of("key", "P-1"))));
    }

    private List<Wire> wires() {
        ConsultationCases cases = new ConsultationCases(Given.PERIODS);
        return Stream.concat(
                        family().stream()
                                .map(event -> cases.wire(consultation, new Fact<>(event, "RECEIVED", "RECEIVED", ""))),
                        ofThePlatform().stream())
                .toList();
    }

    @Override
    protected String service() {
        return "consultation-service";
    }

    @Override
    protected Set<String> wireTypes() {
        return wires().stream().map(Wire::type).collect(Collectors.toSet());
    }

    @Override
    protected List<JsonNode> captured() {
        return wires().stream()
                .map(wire -> JSON.readTree(CloudEvents.write(envelope(wire))))
                .toList();
    }

    private CaseEvent envelope(Wire wire) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("case", CaseSummaries.of(Line.CONSULTATION, consultation, AT, 9, WorkingCalendar.published()));
        data.putAll(wire.data());
        return new CaseEvent(
                consultation.reference() + ".9",
                wire.type(),
                "consultation-service",
                consultation.reference().toString(),
                AT,
                consultation.matter().toString(),
                9,
                "key:example",
                "example",
                data);
    }

    @Test
    void theFamilyHereIsTheWholeFamily() {
        assertThat(family().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(ConsultationEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noEventTellsWhatWasAskedNorWhoIsOnTheOtherSide() {
        assertThat(captured())
                .allSatisfy(event ->
                        assertThat(event.toString()).doesNotContain(Given.SECRET, "O-hongda", "宏达公司", "19900000003"));
    }
}
