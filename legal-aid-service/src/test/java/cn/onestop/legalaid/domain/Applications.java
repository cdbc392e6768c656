package cn.onestop.legalaid.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.legalaid.domain.Counsel.Profession;
import cn.onestop.legalaid.domain.Filing.Applicant;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.Filing.Opponent;
import cn.onestop.legalaid.domain.Filing.Place;
import cn.onestop.legalaid.domain.Filing.Proceeding;
import cn.onestop.legalaid.domain.Filing.Seat;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import cn.onestop.legalaid.domain.eligibility.EligibilityCalculator;
import cn.onestop.legalaid.domain.eligibility.ProtectedGroup;
import cn.onestop.legalaid.domain.eligibility.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;

/** Applications of a migrant worker for wages, brought by verbs to where a test needs them. */
public final class Applications {
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Instant FILED_AT = at(MONDAY, "10:00");
    public static final String OPPONENT_KEY = "P-THE-EMPLOYER";
    public static final String OPPONENT_NAME = "大洼建筑公司";
    public static final Referral.Consent CONSENT = new Referral.Consent("CONSENT-1", "legal-aid", FILED_AT, "P-CLERK");
    public static final Counsel LAWYER = new Counsel("P-LAWYER", "律师王", Profession.LAWYER, "盘锦某律师事务所", 5);

    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private Applications() {}

    public static Periods periods() {
        return new Periods(rules("/deadline-rules.yml"), WorkingCalendar.published());
    }

    static DeadlineRules rules(String resource) {
        try (InputStream in = Applications.class.getResourceAsStream(resource)) {
            return DeadlineRulesReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(Instant at) {
        return new Act(at, "P-OFFICER", null, "cause-" + RANDOM.nextLong());
    }

    public static Act act() {
        return act(FILED_AT);
    }

    public static Reference reference(Line line) {
        return Reference.mint(line, MONDAY, RANDOM);
    }

    public static Circumstances migrantWorkerClaimingWages() {
        return Circumstances.of(AidMatter.LABOUR_REMUNERATION).belonging(ProtectedGroup.MIGRANT_WORKER, "居住证和用工记录");
    }

    public static Filing filing() {
        return filing(migrantWorkerClaimingWages());
    }

    public static Filing filing(Circumstances circumstances) {
        return new Filing(
                new Applicant("P-WORKER", "张某"),
                null,
                Channel.ONLINE,
                new Place(Proceeding.NON_LITIGATION, Seat.PLACE_OF_EVENT, "211103"),
                new Sensitive("老板欠了我三个月工资"),
                circumstances,
                List.of(new Opponent(new Sensitive(OPPONENT_NAME), new Sensitive(OPPONENT_KEY))),
                CONSENT,
                null,
                null,
                "");
    }

    public static Eligibility judged(Circumstances circumstances) {
        return new EligibilityCalculator(Standards.sample()).judge(circumstances, "211103", MONDAY);
    }

    static Eligibility eligible() {
        return judged(migrantWorkerClaimingWages());
    }

    static Eligibility notEligible() {
        return judged(new Circumstances(AidMatter.LABOUR_REMUNERATION, true, List.of(), null, null, "", ""));
    }

    public static LegalAidApplication drafted() {
        return LegalAidApplication.draft(periods(), reference(Line.LEGAL_AID), reference(Line.MATTER), filing(), act());
    }

    public static LegalAidApplication filed() {
        return filed(filing(), FILED_AT);
    }

    public static LegalAidApplication filed(Filing filing, Instant at) {
        return LegalAidApplication.file(periods(), reference(Line.LEGAL_AID), reference(Line.MATTER), filing, act(at));
    }

    public static LegalAidApplication referred() {
        return LegalAidApplication.refer(
                periods(), reference(Line.LEGAL_AID), reference(Line.MATTER), filing(), origin(), act());
    }

    static IncomingReferral origin() {
        return new IncomingReferral(
                "REF-20261123-7K3Q9X4F-C", LinkType.ESCALATED_TO, Line.MEDIATION, "MED-20261123-7K3Q9X4F-C", false);
    }

    /** Asked for a supplement. */
    static LegalAidApplication supplementAsked() {
        LegalAidApplication application = filed();
        application.receiving().askSupplement(List.of("劳动合同"), act());
        return application;
    }

    static LegalAidApplication underReview() {
        LegalAidApplication application = filed();
        application.deciding().review();
        return application;
    }

    static LegalAidApplication aidedFirst() {
        LegalAidApplication application = filed();
        application.deciding().aidFirst(ProvisionalGround.PRESERVATION_OR_ADVANCE_ENFORCEMENT, "公司正在转移财产", null, act());
        return application;
    }

    public static LegalAidApplication granted() {
        return granted(FILED_AT);
    }

    static LegalAidApplication granted(Instant at) {
        LegalAidApplication application = underReview();
        application.deciding().grant(eligible(), act(at));
        return application;
    }

    static LegalAidApplication refused() {
        LegalAidApplication application = underReview();
        application.deciding().refuse(notEligible(), "", act());
        return application;
    }

    static LegalAidApplication assigned() {
        LegalAidApplication application = granted();
        application.representation().assign(LAWYER, act());
        return application;
    }

    static LegalAidApplication inProgress() {
        LegalAidApplication application = assigned();
        application.representation().start();
        return application;
    }

    static LegalAidApplication reported() {
        LegalAidApplication application = inProgress();
        application.representation().report(ClosingReport.Outcome.SETTLED, "已付清", List.of("调解书"), act());
        return application;
    }

    static LegalAidApplication closed() {
        LegalAidApplication application = reported();
        application.representation().close("", act());
        return application;
    }

    static LegalAidApplication terminated() {
        LegalAidApplication application = inProgress();
        application.remedying().terminate(TerminationGround.OWN_COUNSEL, "委托书", act());
        return application;
    }

    static LegalAidApplication objected(Instant at) {
        LegalAidApplication application = refused();
        application.remedying().object("我并没有委托律师", act(at));
        return application;
    }

    static LegalAidApplication upheld(Instant at) {
        LegalAidApplication application = objected(FILED_AT);
        application.remedying().uphold("已有委托书", act(at));
        return application;
    }

    static LegalAidApplication orderedToCorrect() {
        LegalAidApplication application = objected(FILED_AT);
        application.remedying().orderCorrection("委托早已解除", act());
        return application;
    }

    static Referral offerTo(Line line, LinkType type, Instant at) {
        return Referral.offer(reference(Line.REFERRAL).toString(), type, line, "P-WORKER", CONSENT, at);
    }
}
