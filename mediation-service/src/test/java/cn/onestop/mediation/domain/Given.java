package cn.onestop.mediation.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral.Consent;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.mediation.domain.Agreement.Subject;
import cn.onestop.mediation.domain.Agreement.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mediations in every status, brought there by their verbs: a worker, Zhao, and an employer, the Hongda company. */
public final class Given {
    public static final String WORKER = "P-zhao";
    public static final String EMPLOYER = "O-hongda";
    public static final String BOSS = "P-sun";
    public static final String MEDIATOR = "PPL-li";
    public static final String MEDIATOR_KEY = "P-mediator-li";
    public static final String CLERK = "P-clerk-wang";
    public static final Set<String> BOTH = Set.of(WORKER, EMPLOYER);
    public static final DeadlineRules RULES =
            DeadlineRulesReader.read(Given.class.getResourceAsStream("/deadline-rules.yml"));
    public static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    public static final Periods PERIODS = new Periods(RULES, CALENDAR);

    private static final Random RANDOM = new Random(7);

    private Given() {}

    public static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(String localDateTime) {
        return by(CLERK, localDateTime);
    }

    public static Act by(String who, String localDateTime) {
        return new Act(shanghai(localDateTime), who, null, "test");
    }

    public static Dispute dispute(DisputeKind kind) {
        return new Dispute(kind, new Sensitive("工资八千元"), new Sensitive("欠薪三个月"), null);
    }

    public static Intake intake(DisputeKind kind, String at) {
        LocalDate day = LocalDateTime.parse(at).toLocalDate();
        return new Intake(
                Reference.mint(Line.MEDIATION, day, RANDOM),
                Reference.mint(Line.MATTER, day, RANDOM),
                shanghai(at),
                "210102001001",
                new Site("SITE-1", "某村人民调解委员会"),
                dispute(kind),
                List.of(new Membership(Membership.Group.MIGRANT_WORKER, new Sensitive("工资欠条"))),
                null);
    }

    public static Participant worker() {
        return Participant.person(Participant.Role.APPLICANT, WORKER, "赵某");
    }

    public static Participant employer() {
        return Participant.organisation(Participant.Role.RESPONDENT, EMPLOYER, "宏达公司", BOSS);
    }

    public static Mediation applied(DisputeKind kind, String at) {
        return Mediation.applied(intake(kind, at), worker(), List.of(employer()), act(at), PERIODS);
    }

    public static Mediation referred(DisputeKind kind, String at) {
        IncomingReferral incoming = new IncomingReferral(
                "REF-1", LinkType.REFERRED_TO, Line.CONSULTATION, "CON-20260901-00000000-0", false);
        return Mediation.referred(intake(kind, at), incoming, worker(), List.of(employer()), act(at), PERIODS);
    }

    public static Mediation proactive(DisputeKind kind, String at) {
        return Mediation.proactive(intake(kind, at), worker(), List.of(employer()), PERIODS);
    }

    public static Mediation pending(DisputeKind kind, String at) {
        Mediation mediation = applied(kind, at);
        mediation.consenting().ask(act(at));
        return mediation;
    }

    public static Mediation accepted(DisputeKind kind, String at) {
        Mediation mediation = pending(kind, at);
        mediation.consenting().consent(act(at), EMPLOYER);
        mediation.consenting().accept(act(at));
        return mediation;
    }

    public static Mediation mediatorSet(DisputeKind kind, String at) {
        Mediation mediation = accepted(kind, at);
        mediation
                .panel()
                .set(act(at), Mediator.Choice.APPOINTED, List.of(new Mediator(MEDIATOR, "李调解员", MEDIATOR_KEY)));
        return mediation;
    }

    public static Mediation inMediation(DisputeKind kind, String at) {
        Mediation mediation = mediatorSet(kind, at);
        mediation.proceedings().convene(act(at), shanghai(at), "村委会");
        return mediation;
    }

    public static Terms terms(Subject subject, @Nullable String performOn) {
        return new Terms(
                new Sensitive("公司付给赵某八千元"),
                Set.of(subject),
                performOn == null ? null : LocalDate.parse(performOn),
                null);
    }

    public static Mediation agreedInWriting(DisputeKind kind, String at, Terms terms) {
        Mediation mediation = inMediation(kind, at);
        mediation.agreeing().draft(act(at), terms);
        signAll(mediation, at);
        return mediation;
    }

    public static void signAll(Mediation mediation, String at) {
        for (String signer : List.of(WORKER, EMPLOYER, MEDIATOR)) {
            mediation.agreeing().sign(act(at), signer, shanghai(at));
        }
        mediation.agreeing().seal(act(at), shanghai(at));
    }

    public static Mediation agreedOrally(DisputeKind kind, String at) {
        Mediation mediation = inMediation(kind, at);
        mediation.agreeing().agreeOrally(act(at), terms(Subject.PAYMENT, null), BOTH);
        return mediation;
    }

    public static Mediation failed(DisputeKind kind, String at) {
        Mediation mediation = inMediation(kind, at);
        mediation.concluding().fail(act(at), "双方差距过大");
        return mediation;
    }

    public static Consent consent(String at) {
        return new Consent("CONSENT-1", "法律援助申请", shanghai(at), CLERK);
    }

    /** A mediation in this status, as nothing but verbs can bring it about. */
    public static Mediation in(Status status) {
        String at = "2026-09-01T09:00";
        DisputeKind kind = DisputeKind.DEBT;
        Mediation mediation = switch (status) {
            case APPLIED -> applied(kind, at);
            case REFERRED -> referred(kind, at);
            case PROACTIVE -> proactive(kind, at);
            case CONSENT_PENDING, DECLINED -> pending(kind, at);
            case ACCEPTED, WITHDRAWN -> accepted(kind, at);
            case MEDIATOR_SET -> mediatorSet(kind, at);
            case IN_MEDIATION -> inMediation(kind, at);
            case AGREED_WRITTEN, PERFORMED -> agreedInWriting(kind, at, terms(Subject.PAYMENT, null));
            case AGREED_ORAL, BREACHED -> agreedOrally(kind, at);
            case FAILED -> failed(kind, at);
        };
        Act act = act(at);
        switch (status) {
            case DECLINED -> mediation.consenting().decline(act, "不属于民间纠纷");
            case WITHDRAWN -> mediation.concluding().stop(act, WORKER, "");
            case PERFORMED -> mediation.agreeing().perform(act, "");
            case BREACHED -> mediation.agreeing().breach(act, "");
            default -> {}
        }
        mediation.takeFacts();
        return mediation;
    }

    /** What a forensic institution is asked here. */
    public static Enclosure appraisal() {
        return new Enclosure(
                false, new Appraisal("CLINICAL", new Sensitive("右腕功能丧失程度"), List.of(new Sensitive("CT片"))));
    }
}
