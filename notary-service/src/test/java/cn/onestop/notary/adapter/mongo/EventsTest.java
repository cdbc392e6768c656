package cn.onestop.notary.adapter.mongo;

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
import cn.onestop.notary.domain.Ending;
import cn.onestop.notary.domain.Given;
import cn.onestop.notary.domain.NonAcceptance;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.NotarizationEvent;
import cn.onestop.notary.domain.Referring;
import cn.onestop.notary.domain.RefusalGround;
import cn.onestop.notary.domain.Relief;
import cn.onestop.notary.domain.Review;
import cn.onestop.testkit.AsyncApiContract;
import java.math.BigDecimal;
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
    private static final String NUMBER = "2026-210381-000017";
    private static final String DEED = "ENFORCEABLE_DEBT_DEED";
    private static final List<Line> OTHERS =
            List.of(Line.CONSULTATION, Line.MEDIATION, Line.LEGAL_AID, Line.LAWYER, Line.FORENSIC);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Notarization it = Given.deedIssued(NOW);

    /** One of each, and one for each line where the name holds the line's. */
    private static List<NotarizationEvent> family() {
        List<NotarizationEvent> all = new ArrayList<>(List.of(
                new NotarizationEvent.Applied("WILL", false),
                new NotarizationEvent.Referred(Line.MEDIATION, Given.MEDIATION, true),
                new NotarizationEvent.ApplicationCompleted("COPY"),
                new NotarizationEvent.Assigned(),
                new NotarizationEvent.Accepted(DEED, new BigDecimal("200.00"), BigDecimal.ZERO),
                new NotarizationEvent.NotAccepted(NonAcceptance.WRONG_PLACE),
                new NotarizationEvent.Informed(),
                new NotarizationEvent.MaterialAdded("IDENTITY"),
                new NotarizationEvent.SupplementAsked(2),
                new NotarizationEvent.SupplementReceived(),
                new NotarizationEvent.VerificationBegun(true),
                new NotarizationEvent.Verified(),
                new NotarizationEvent.ForceMajeureBegun(),
                new NotarizationEvent.ForceMajeureOver(),
                new NotarizationEvent.FeeRelieved(Relief.Ground.GRANT, 100),
                new NotarizationEvent.FeePaid(new BigDecimal("200.00")),
                new NotarizationEvent.CommitmentRecorded(true),
                new NotarizationEvent.SubmittedForApproval(),
                new NotarizationEvent.SentBack(),
                new NotarizationEvent.Issued(DEED, NUMBER),
                new NotarizationEvent.Refused(RefusalGround.DISPUTED),
                new NotarizationEvent.Terminated(Ending.SIX_MONTHS),
                new NotarizationEvent.Received(),
                new NotarizationEvent.ReviewRequested(Review.By.INTERESTED),
                new NotarizationEvent.ReviewerNamed(),
                new NotarizationEvent.ReviewStopped(Review.Stop.VERIFICATION),
                new NotarizationEvent.ReviewResumed(Review.Stop.VERIFICATION),
                new NotarizationEvent.Maintained(),
                new NotarizationEvent.Corrected(),
                new NotarizationEvent.Supplemented(),
                new NotarizationEvent.Revoked(NUMBER),
                new NotarizationEvent.ReviewCarriedOut(Review.Outcome.REVOKED),
                new NotarizationEvent.ExecutionAsked(),
                new NotarizationEvent.ExecutionCertified("2026-210381-E000003"),
                new NotarizationEvent.ExecutionDeclined(),
                new NotarizationEvent.PerformanceRecorded()));
        between().map(NotarizationEvent.BetweenLines::new).forEach(all::add);
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
                                                LinkType.REFERRED_TO,
                                                line,
                                                Referral.Status.REFUSED,
                                                RefusalGround.DISPUTED.written()),
                                        new ReferralEvent.IncomingCompleted(Given.REFERRAL, line, "ISSUED"))),
                        Referring.RECEIVERS.stream()
                                .flatMap(line -> Stream.of(
                                        new ReferralEvent.Offered(offer(line)),
                                        new ReferralEvent.WithdrawalAsked(Given.REFERRAL, line))))
                .flatMap(each -> each);
    }

    private static Referral offer(Line to) {
        Referral.Consent consent = new Referral.Consent("CONSENT-1", "转介案情", AT, Given.SONG);
        return Referral.offer(Given.REFERRAL, LinkType.REFERRED_TO, to, Given.SONG, consent, AT);
    }

    /** What the platform tells of every line's cases. */
    private List<Wire> ofThePlatform() {
        OpenDeadline deadline = CaseSummaries.deadline(it.deadlines().getFirst(), AT, WorkingCalendar.published());
        List<String> told = List.of("SUPERVISOR");
        return List.of(
                new Wire("notary.deadline_approaching.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("notary.deadline_missed.v1", Map.of("deadline", deadline, "told", told)),
                new Wire("notary.deadline_corrected.v1", Map.of("deadlines", List.of(deadline))),
                new Wire("notary.person_merged.v1", Map.of("person", Map.of("key", "P-1", "into", "P-2"))),
                new Wire("notary.person_corrected.v1", Map.of("person", Map.of("key", "P-1"))),
                new Wire("notary.person_erased.v1", Map.of("person", Map.of("key", "P-1"))));
    }

    private List<Wire> wires() {
        NotaryCases cases = new NotaryCases(Given.PERIODS);
        return Stream.concat(
                        family().stream().map(event -> cases.wire(it, new Fact<>(event, "ISSUED", "ISSUED", ""))),
                        ofThePlatform().stream())
                .toList();
    }

    @Override
    protected String service() {
        return "notary-service";
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
        data.put("case", CaseSummaries.of(Line.NOTARY, it, AT, 9, WorkingCalendar.published()));
        data.putAll(wire.data());
        return new CaseEvent(
                it.reference() + ".9",
                wire.type(),
                "notary-service",
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
                .isEqualTo(Arrays.stream(NotarizationEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void noEventTellsTheTermsTheWordsOrTheCodeOfACertificate() {
        assertThat(captured())
                .allSatisfy(event ->
                        assertThat(event.toString()).doesNotContain("分期付清工资", "赋予强制执行效力", "K7Q2M9XD", "经查", "宋某"));
    }
}
