package cn.onestop.forensic.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Wire;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.AppraisalEvent;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.Given;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.forensic.domain.Step;
import cn.onestop.forensic.domain.TerminationGround;
import cn.onestop.forensic.domain.Testimony;
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
import java.time.LocalDate;
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
            List.of(Line.CONSULTATION, Line.MEDIATION, Line.LEGAL_AID, Line.NOTARY, Line.LAWYER);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HASH = "ab".repeat(32);

    private final Appraisal it = issued();

    private static Appraisal issued() {
        Appraisal it = Given.signed(NOW);
        it.working()
                .issue(Given.act(NOW), new Opinion.Issued(it.reference().toString(), AT, "7K3Q9X4F", "ATT-1", HASH));
        return it;
    }

    /** One of each, and one for each line where the name holds the line's. */
    private List<AppraisalEvent> family() {
        List<AppraisalEvent> all = new ArrayList<>(List.of(
                new AppraisalEvent.Entrusted(Commission.Kind.FIRST, Field.CLINICAL, Client.Kind.ORGAN, true),
                new AppraisalEvent.Referred(Line.MEDIATION, Given.SENDER, Field.CLINICAL),
                new AppraisalEvent.DecisionTimeAgreed(5),
                new AppraisalEvent.Accepted(Field.DNA),
                new AppraisalEvent.Rejected(RejectionGround.RUNNING_ELSEWHERE),
                new AppraisalEvent.AgreementDrawnUp(),
                new AppraisalEvent.Agreed(null),
                new AppraisalEvent.Agreed(10),
                new AppraisalEvent.AppraisersNamed(2),
                new AppraisalEvent.RecusalAsked(false),
                new AppraisalEvent.RecusalDecided(true),
                new AppraisalEvent.Begun(),
                new AppraisalEvent.CustodyRecorded(Step.RECEIVED, 1, HASH),
                new AppraisalEvent.MaterialsAsked(false),
                new AppraisalEvent.MaterialsSupplied(),
                new AppraisalEvent.Extended(10),
                new AppraisalEvent.OpinionDrafted(),
                new AppraisalEvent.OpinionSigned(2),
                new AppraisalEvent.OpinionIssued(it.reference().toString()),
                new AppraisalEvent.Terminated(TerminationGround.FORCE_MAJEURE),
                new AppraisalEvent.Corrected(1),
                new AppraisalEvent.Summoned(LocalDate.of(2026, 12, 1)),
                new AppraisalEvent.TestimonyAnswered(Testimony.Answer.REFUSED),
                new AppraisalEvent.FeesRelieved(),
                new AppraisalEvent.AttachmentAdded()));
        between().map(AppraisalEvent.BetweenLines::new).forEach(all::add);
        return all;
    }

    private static Stream<ReferralEvent> between() {
        return OTHERS.stream()
                .flatMap(line -> Stream.of(
                        new ReferralEvent.IncomingAnswered(
                                Given.REFERRAL, LinkType.EVIDENCE_FOR, line, Referral.Status.ACCEPTED, null),
                        new ReferralEvent.IncomingAnswered(
                                Given.REFERRAL,
                                LinkType.EVIDENCE_FOR,
                                line,
                                Referral.Status.REFUSED,
                                Refusals.rejected(RejectionGround.RUNNING_ELSEWHERE, "")
                                        .refusal()),
                        new ReferralEvent.IncomingCompleted(Given.REFERRAL, line, "OPINION")));
    }

    /** What the platform tells of every line's cases. */
    private List<Wire> ofThePlatform() {
        OpenDeadline deadline = CaseSummaries.deadline(it.deadlines().getFirst(), AT, WorkingCalendar.published());
        List<String> told = List.of("SUPERVISOR");
        return List.of(
                new Wire("forensic.deadline_approaching.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("forensic.deadline_missed.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("forensic.deadline_corrected.v1", Map.of("deadlines", List.of(deadline))),
                new Wire("forensic.person_merged.v1", Map.of("person", Map.of("key", "P-1", "into", "P-2"))),
                new Wire("forensic.person_corrected.v1", Map.of("person", Map.of("key", "P-1"))),
                new Wire("forensic.person_erased.v1", Map.of("person", Map.of("key", "P-1"))));
    }

    private List<Wire> wires() {
        AppraisalCases cases = new AppraisalCases(Given.PERIODS);
        return Stream.concat(
                        family().stream().map(event -> cases.wire(it, new Fact<>(event, "OPINION", "OPINION", ""))),
                        ofThePlatform().stream())
                .toList();
    }

    @Override
    protected String service() {
        return "forensic-service";
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
        data.put("case", CaseSummaries.of(Line.FORENSIC, it, AT, 9, WorkingCalendar.published()));
        data.putAll(wire.data());
        return new CaseEvent(
                it.reference() + ".9",
                wire.type(),
                "forensic-service",
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
                .isEqualTo(Arrays.stream(AppraisalEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noEventTellsAFindingTheQuestionOrTheOtherSide() {
        assertThat(captured())
                .allSatisfy(event ->
                        assertThat(event.toString()).doesNotContain("构成十级伤残", "右腿伤残等级", "O-employer", "某公司", "赵铁柱"));
    }

    @Test
    void whoAskedForEvidenceLearnsWhichPaperItIsAndHowItIsChecked() {
        assertThat(captured())
                .filteredOn(
                        event -> event.path("type").asString().equals("forensic.referral_completed_for_mediation.v1"))
                .singleElement()
                .satisfies(event -> {
                    JsonNode evidence = event.path("data").path("evidence");
                    assertThat(evidence.path("opinion").asString())
                            .isEqualTo(it.reference().toString());
                    assertThat(evidence.path("code").asString()).isEqualTo("7K3Q9X4F");
                    assertThat(evidence.path("sha256").asString()).isEqualTo(HASH);
                    assertThat(evidence.path("issuedAt").asString()).isEqualTo(AT.toString());
                });
    }
}
