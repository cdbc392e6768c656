package cn.onestop.lawyer.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.lawyer.domain.ClosingReport;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.DeclineReason;
import cn.onestop.lawyer.domain.Ending;
import cn.onestop.lawyer.domain.Given;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.LegalServiceEvent;
import cn.onestop.lawyer.domain.Referring;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
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
    private static final String NOW = "2026-11-23T10:00";
    private static final Instant AT = Given.shanghai(NOW);
    private static final List<Line> OTHERS =
            List.of(Line.CONSULTATION, Line.MEDIATION, Line.LEGAL_AID, Line.NOTARY, Line.FORENSIC);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LegalService it = Given.assigned(NOW, Given.assignment());

    EventsTest() {
        it.offering().accept(Given.act(NOW));
    }

    /** One of each, and one for each line where the name holds the line's. */
    private static List<LegalServiceEvent> family() {
        List<LegalServiceEvent> all = new ArrayList<>(List.of(
                new LegalServiceEvent.Requested(Work.LITIGATION, Specialty.WORK_INJURY, true),
                new LegalServiceEvent.Referred(Line.LEGAL_AID, Given.AID_CASE, true),
                new LegalServiceEvent.Matched(10, false),
                new LegalServiceEvent.ConflictsChecked(9, 1),
                new LegalServiceEvent.Offered(1, AT),
                new LegalServiceEvent.Accepted(Profession.LAWYER),
                new LegalServiceEvent.Declined(DeclineReason.HEARINGS_COLLIDE),
                new LegalServiceEvent.Expired(),
                new LegalServiceEvent.NoLawyerFound(Ending.ALL_ASKED),
                new LegalServiceEvent.Withdrawn(Ending.CLIENT_WITHDREW),
                new LegalServiceEvent.HumanDecisionAsked(),
                new LegalServiceEvent.ContractDrawnUp(Contract.Fee.NONE),
                new LegalServiceEvent.ContractSigned(Contract.Side.FIRM),
                new LegalServiceEvent.Engaged(Contract.Fee.NONE),
                new LegalServiceEvent.Closed(ClosingReport.Outcome.SETTLED),
                new LegalServiceEvent.Terminated(Ending.AID_TERMINATED),
                new LegalServiceEvent.Rated(5),
                new LegalServiceEvent.AttachmentAdded()));
        between().map(LegalServiceEvent.BetweenLines::new).forEach(all::add);
        return all;
    }

    private static Stream<ReferralEvent> between() {
        return Stream.of(
                        Stream.of(
                                new ReferralEvent.AnswerRecorded(
                                        Given.REFERRAL, Line.MEDIATION, Referral.Status.ACCEPTED),
                                new ReferralEvent.Unanswered(Given.REFERRAL, Line.MEDIATION)),
                        OTHERS.stream()
                                .flatMap(line -> Stream.of(
                                        new ReferralEvent.IncomingAnswered(
                                                Given.REFERRAL,
                                                LinkType.ASSIGNED_TO,
                                                line,
                                                Referral.Status.ACCEPTED,
                                                null),
                                        new ReferralEvent.IncomingCompleted(Given.REFERRAL, line, "CLOSED"))),
                        Referring.RECEIVERS.stream()
                                .flatMap(line -> Stream.of(
                                        new ReferralEvent.Offered(offer(line)),
                                        new ReferralEvent.WithdrawalAsked(Given.REFERRAL, line))))
                .flatMap(each -> each);
    }

    private static Referral offer(Line to) {
        Referral.Consent consent = new Referral.Consent("CONSENT-1", "转介案情", AT, Given.CLIENT);
        return Referral.offer(Given.REFERRAL, LinkType.REFERRED_TO, to, Given.CLIENT, consent, AT);
    }

    /** What the platform tells of every line's cases. */
    private List<Wire> ofThePlatform() {
        OpenDeadline deadline = CaseSummaries.deadline(it.deadlines().getFirst(), AT, WorkingCalendar.published());
        List<String> told = List.of("SUPERVISOR");
        return List.of(
                new Wire("lawyer.deadline_approaching.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("lawyer.deadline_missed.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("lawyer.deadline_corrected.v1", Map.of("deadlines", List.of(deadline))),
                new Wire("lawyer.person_merged.v1", Map.of("person", Map.of("key", "P-1", "into", "P-2"))),
                new Wire("lawyer.person_corrected.v1", Map.of("person", Map.of("key", "P-1"))),
                new Wire("lawyer.person_erased.v1", Map.of("person", Map.of("key", "P-1"))));
    }

    private List<Wire> wires() {
        LawyerCases cases = new LawyerCases(Given.PERIODS);
        return Stream.concat(
                        family().stream().map(event -> cases.wire(it, new Fact<>(event, "ACCEPTED", "ACCEPTED", ""))),
                        ofThePlatform().stream())
                .toList();
    }

    @Override
    protected String service() {
        return "lawyer-service";
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
        data.put("case", CaseSummaries.of(Line.LAWYER, it, AT, 9, WorkingCalendar.published()));
        data.putAll(wire.data());
        return new CaseEvent(
                it.reference() + ".9",
                wire.type(),
                "lawyer-service",
                it.reference().toString(),
                AT,
                it.matter().toString(),
                9,
                "key:example",
                "example",
                data);
    }

    @Test
    void theFamilyHereIsTheWholeFamily() {
        assertThat(family().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LegalServiceEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noEventTellsWhatHappenedNorWhoIsOnTheOtherSide() {
        assertThat(captured())
                .allSatisfy(
                        event -> assertThat(event.toString()).doesNotContain("在工地受伤", "追索工伤赔偿", "O-employer", "某公司"));
    }

    @Test
    void legalAidLearnsWhoAcceptedAndNobodyElseDoes() {
        assertThat(captured())
                .filteredOn(event -> event.path("data").has("counsel"))
                .allSatisfy(event -> assertThat(
                                event.path("data").path("answer").path("status").asString())
                        .isEqualTo("ACCEPTED"))
                .extracting(event -> event.path("type").asString())
                .contains("lawyer.referral_answered_to_legal_aid.v1");
    }
}
