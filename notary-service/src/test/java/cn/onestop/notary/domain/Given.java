package cn.onestop.notary.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.notary.adapter.yaml.KindsFile;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases in every status, brought there by their verbs: a worker, Song, whose employer owes wages, and two notaries of Haicheng. */
public final class Given {
    public static final String SONG = "P-song";
    public static final String EMPLOYER = "O-employer";
    public static final String BOSS = "P-boss";
    public static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    public static final Periods PERIODS =
            new Periods(DeadlineRulesReader.read(Given.class.getResourceAsStream("/deadline-rules.yml")), CALENDAR);
    public static final KindsFile KINDS =
            KindsFile.read(Objects.requireNonNull(Given.class.getResourceAsStream("/matter-kinds.yml")));
    public static final Office OFFICE = new Office("O-1", "海城市公证处", "210381", "210381", "某路1号");
    public static final ActingNotary FENG = new ActingNotary("N-feng", "P-feng", "冯某", "1210381");
    public static final ActingNotary XU = new ActingNotary("N-xu", "P-xu", "许某", "1210382");
    public static final String REFERRAL = Reference.mint(Line.REFERRAL, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();
    public static final String MEDIATION = Reference.mint(Line.MEDIATION, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();

    private static final Random RANDOM = new Random(7);

    private Given() {}

    public static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(String localDateTime) {
        return new Act(shanghai(localDateTime), FENG.key(), null, "test");
    }

    public static MatterKind kind(String code) {
        return KINDS.kinds().find(code).orElseThrow();
    }

    public static Intake intake(String at, @Nullable Proxy proxy) {
        LocalDate day = LocalDateTime.parse(at).toLocalDate();
        return new Intake(
                Reference.mint(Line.NOTARY, day, RANDOM),
                Reference.mint(Line.MATTER, day, RANDOM),
                shanghai(at),
                "210381104219",
                OFFICE,
                proxy);
    }

    public static Participant song() {
        return new Participant(SONG, "宋某", Participant.Role.APPLICANT, false, null, Set.of("h:song"));
    }

    public static Participant employer() {
        return new Participant(
                EMPLOYER, "某公司", Participant.Role.OTHER_PARTY, true, BOSS, Set.of("h:employer", "h:boss"));
    }

    public static Application application(String code) {
        return new Application(
                kind(code),
                new Sensitive("证明亲属关系"),
                new Sensitive("为办理出国手续"),
                new Places("210381104219", null, null, null),
                null,
                null,
                Set.of());
    }

    public static Debt debt() {
        return new Debt(
                MEDIATION,
                LocalDate.of(2026, 9, 1),
                new Sensitive("分期付清工资"),
                SONG,
                EMPLOYER,
                new BigDecimal("18600"),
                LocalDate.of(2026, 12, 31));
    }

    public static Application deed() {
        return new Application(
                KINDS.kinds().enforceableDeed(),
                new Sensitive("赋予强制执行效力"),
                new Sensitive(""),
                new Places(null, null, "210381104219", null),
                new BigDecimal("18600"),
                debt(),
                Set.of("AGREEMENT"));
    }

    public static IncomingReferral fromMediation() {
        return new IncomingReferral(REFERRAL, LinkType.REFERRED_TO, Line.MEDIATION, MEDIATION, false);
    }

    public static Notarization applied(String at) {
        return Notarization.applied(PERIODS, intake(at, null), List.of(song()), application("KINSHIP"), act(at));
    }

    public static Notarization accepted(String at) {
        Notarization it = applied(at);
        it.examining().accept(act(at), FENG);
        return it;
    }

    public static Notarization inReview(String at) {
        Notarization it = accepted(at);
        it.examining().tell(act(at), new Sensitive(""));
        provideAll(it, at);
        it.charging().pay(act(at), "R-1");
        return it;
    }

    static void provideAll(Notarization it, String at) {
        it.examining().missing().forEach(one -> it.examining().provide(act(at), one.code(), "ATT-" + one.code()));
    }

    public static Notarization inSupplement(String at) {
        Notarization it = inReview(at);
        it.examining().askSupplement(act(at), List.of("KINSHIP_PROOF"), new Sensitive("请补充"));
        return it;
    }

    public static Notarization inVerification(String at) {
        Notarization it = inReview(at);
        it.examining().beginVerification(act(at), "沈阳市某公证处", new Sensitive("出生医学证明"));
        return it;
    }

    static Draft draft(String at) {
        return new Draft(new Sensitive("经查，二人系母子关系。"), new Sensitive("兹证明上述事实属实。"), shanghai(at));
    }

    public static Notarization inApproval(String at) {
        Notarization it = inReview(at);
        it.certifying().submit(draft(at));
        return it;
    }

    static Certificate certificate(String at) {
        return new Certificate(
                "2026-210381-000017",
                "K7Q2M9XD",
                shanghai(at),
                XU,
                List.of(new Print(Print.Occasion.ISSUE, "ATT-paper", "00", shanghai(at))),
                List.of(),
                null);
    }

    public static Notarization issued(String at) {
        Notarization it = inApproval(at);
        it.certifying().issue(act(at), certificate(at));
        return it;
    }

    public static Notarization received(String at) {
        Notarization it = issued(at);
        it.certifying().receive(act(at), SONG);
        return it;
    }

    public static Notarization underReview(String at) {
        Notarization it = received(at);
        it.reviewing().askAsParty(act(at), song(), Review.Subject.CERTIFICATE, new Sensitive("姓名有误"));
        it.reviewing().name(XU);
        return it;
    }

    public static Notarization decided(String at, Review.Outcome how) {
        Notarization it = underReview(at);
        it.reviewing().decide(act(at), how, new Sensitive("姓名有误"));
        return it;
    }

    public static Notarization notAccepted(String at) {
        Notarization it = applied(at);
        it.examining().notAccept(act(at), NonAcceptance.DISPUTED, "");
        return it;
    }

    public static Notarization refused(String at) {
        Notarization it = inReview(at);
        it.examining().refuse(act(at), RefusalGround.DISPUTED, "");
        return it;
    }

    public static Notarization terminated(String at) {
        Notarization it = inReview(at);
        it.applying().withdraw(act(at), "");
        return it;
    }

    /** Mediation sent its agreement. */
    public static Notarization deedReferred(String at) {
        return Notarization.referred(
                PERIODS, intake(at, null), List.of(song(), employer()), deed(), fromMediation(), act(at));
    }

    /** The deed, paid for and accepted by the debtor, and issued. */
    public static Notarization deedIssued(String at) {
        Notarization it = deedReferred(at);
        it.examining().accept(act(at), FENG);
        it.examining().tell(act(at), new Sensitive(""));
        provideAll(it, at);
        it.charging().pay(act(at), "R-1");
        it.enforcing().commit(act(at), true);
        it.certifying().submit(draft(at));
        it.certifying().issue(act(at), certificate(at));
        return it;
    }

    /** Another line sent somebody who has not said yet what is to be notarized. */
    public static Notarization unnamed(String at) {
        return Notarization.referred(PERIODS, intake(at, null), List.of(song()), null, fromMediation(), act(at));
    }
}
