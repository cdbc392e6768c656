package cn.onestop.registry.domain.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Text;
import cn.onestop.registry.Summaries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatterTest {
    private static final String MATTER = Summaries.mint(Line.MATTER);
    private static final String MED = Summaries.mint(Line.MEDIATION);
    private static final String AID = Summaries.mint(Line.LEGAL_AID);
    private static final String REFERRAL = Summaries.mint(Line.REFERRAL);
    private static final Party WORKER = new Party("P-worker", "APPLICANT");
    private static final Party EMPLOYER = new Party("P-employer", "RESPONDENT");

    private static OpenDeadline deadline(String kind, String by) {
        Text text = new Text(kind, kind);
        return new OpenDeadline(
                kind,
                text,
                Deadline.State.RUNNING,
                LocalDate.parse(by.substring(0, 10)),
                Instant.parse(by),
                false,
                text,
                new Article("法律援助法", "Legal Aid Law", "43"));
    }

    private final List<CaseSummary> cases = List.of(
            Summaries.with(
                    Summaries.at(Summaries.of(Line.LEGAL_AID, AID, MATTER, "210381", WORKER), 2, "UNDER_REVIEW"),
                    List.of(deadline("DECISION", "2026-03-09T16:00:00Z")),
                    new CaseLink(LinkType.ESCALATED_TO, MED, REFERRAL)),
            Summaries.with(
                    Summaries.of(Line.MEDIATION, MED, MATTER, "210381104", WORKER, EMPLOYER),
                    List.of(deadline("MEDIATION", "2026-04-01T16:00:00Z")),
                    new CaseLink(LinkType.ESCALATED_TO, AID, REFERRAL)));

    private static Reader person(String... keys) {
        return new Reader(Set.of(keys), Map.of());
    }

    private static Reader staff(Line line, String area) {
        return new Reader(Set.of(), Map.of(line.wireName(), Set.of(area)));
    }

    @Test
    void theApplicantSeesBothCasesTheirLinkAndEachDeadline() {
        Matter matter = Matter.of(MATTER, cases, person("P-worker")).orElseThrow();
        assertThat(matter.cases())
                .extracting(each -> each.summary().reference())
                .contains(MED, AID);
        assertThat(matter.cases()).allSatisfy(each -> assertThat(each.roles()).containsExactly("APPLICANT"));
        assertThat(matter.links()).hasSize(1);
        assertThat(matter.deadlines())
                .extracting(each -> each.deadline().kind())
                .containsExactly("DECISION", "MEDIATION");
        assertThat(matter.timeline()).hasSize(4);
    }

    @Test
    void theRespondentNeverSeesTheApplicantsLegalAidByCaseLinkDeadlineOrTimeline() {
        Matter matter = Matter.of(MATTER, cases, person("P-employer")).orElseThrow();
        assertThat(matter.cases())
                .extracting(each -> each.summary().reference())
                .containsExactly(MED);
        assertThat(matter.links()).isEmpty();
        assertThat(matter.deadlines()).extracting(each -> each.caseReference()).containsOnly(MED);
        assertThat(matter.timeline()).extracting(each -> each.caseReference()).containsOnly(MED);
    }

    @Test
    void aStrangerSeesNoMatterAtAll() {
        assertThat(Matter.of(MATTER, cases, person("P-stranger"))).isEmpty();
        assertThat(Matter.of(MATTER, cases, person())).isEmpty();
        assertThat(Matter.of(MATTER, List.of(), person("P-worker"))).isEmpty();
    }

    @Test
    void staffSeeTheirOwnLineInTheirOwnSubtree() {
        assertThat(Matter.of(MATTER, cases, staff(Line.MEDIATION, "210381104"))
                        .orElseThrow()
                        .cases())
                .singleElement()
                .satisfies(each -> assertThat(each.summary().reference()).isEqualTo(MED));
        assertThat(Matter.of(MATTER, cases, staff(Line.MEDIATION, "210381"))).isPresent();
        assertThat(Matter.of(MATTER, cases, staff(Line.MEDIATION, "210381104001")))
                .isEmpty();
        assertThat(Matter.of(MATTER, cases, staff(Line.MEDIATION, "2102"))).isEmpty();
        assertThat(Matter.of(MATTER, cases, staff(Line.NOTARY, "21"))).isEmpty();
    }

    @Test
    void aLinkToWhatIsNotThereIsNotShownEither() {
        assertThat(Matter.of(MATTER, cases.subList(1, 2), person("P-worker"))
                        .orElseThrow()
                        .links())
                .isEmpty();
    }

    @Test
    void aReferralThatBothEndsTellOfIsOneLinkFromTheEarlierCase() {
        CaseSummary aid = cases.getFirst();
        CaseSummary later = new CaseSummary(
                aid.reference(),
                aid.line(),
                aid.kind(),
                aid.status(),
                aid.closed(),
                aid.area(),
                aid.matter(),
                Summaries.OPENED.plusSeconds(3600),
                aid.changedAt(),
                aid.sequence(),
                aid.parties(),
                aid.deadlines(),
                aid.links());
        Matter matter = Matter.of(MATTER, List.of(later, cases.getLast()), person("P-worker"))
                .orElseThrow();
        assertThat(matter.links()).containsExactly(new Matter.Link(LinkType.ESCALATED_TO, MED, AID, REFERRAL));
    }
}
