package cn.onestop.lawyer.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases in every status, brought there by their verbs: a worker, Zhao, against an employer, and four lawyers of two firms. */
public final class Given {
    public static final String CLIENT = "P-zhao";
    public static final String OPPONENT_HASH = "h:employer";
    public static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    public static final Periods PERIODS =
            new Periods(DeadlineRulesReader.read(Given.class.getResourceAsStream("/deadline-rules.yml")), CALENDAR);
    public static final String REFERRAL = Reference.mint(Line.REFERRAL, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();
    public static final String AID_CASE = Reference.mint(Line.LEGAL_AID, LocalDate.of(2026, 9, 1), new Random(5))
            .toString();

    private static final Random RANDOM = new Random(7);

    private Given() {}

    public static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(String localDateTime) {
        return new Act(shanghai(localDateTime), "P-clerk", null, "test");
    }

    public static Commission commission() {
        return new Commission(
                Work.LITIGATION,
                Specialty.WORK_INJURY,
                new Sensitive("追索工伤赔偿"),
                new Sensitive("在工地受伤"),
                Set.of(),
                false,
                Set.of());
    }

    public static Assignment assignment() {
        return new Assignment(null, 0, null, 3, 12, 0);
    }

    public static Intake intake(String at, @Nullable Assignment assignment) {
        LocalDate day = LocalDateTime.parse(at).toLocalDate();
        return new Intake(
                Reference.mint(Line.LAWYER, day, RANDOM),
                Reference.mint(Line.MATTER, day, RANDOM),
                shanghai(at),
                "210381104219",
                new Client(CLIENT, "赵某", false, null, Set.of("h:zhao")),
                List.of(new Opponent(
                        new Sensitive("某公司"), new Sensitive("O-employer"), true, null, Set.of(OPPONENT_HASH))),
                commission(),
                assignment,
                null);
    }

    public static Counsel counsel(String id) {
        return new Counsel(id, "P-" + id, "律师" + id, Profession.LAWYER, "F1", "某律师事务所", 5);
    }

    public static List<Shortlisted> found(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Shortlisted.found(counsel(id), 80, List.of()))
                .toList();
    }

    public static LegalService requested(String at) {
        return LegalService.requested(PERIODS, intake(at, null), act(at));
    }

    public static LegalService matched(String at) {
        LegalService it = requested(at);
        it.seeking().propose(act(at), found("L1", "L2", "L3"));
        return it;
    }

    public static LegalService checked(String at) {
        LegalService it = matched(at);
        it.seeking().checked(act(at), Map.of("L3", Conflict.BOTH_SIDES));
        return it;
    }

    public static LegalService offered(String at) {
        LegalService it = checked(at);
        it.offering().offer(act(at), "L1");
        return it;
    }

    public static LegalService declined(String at) {
        LegalService it = offered(at);
        it.offering().decline(act(at), DeclineReason.NO_CAPACITY, new Sensitive(""));
        return it;
    }

    public static LegalService expired(String at) {
        LegalService it = offered(at);
        it.passTime(new Act(it.offering().offers().getLast().until(), "system", null, "clock"));
        return it;
    }

    public static LegalService accepted(String at) {
        LegalService it = offered(at);
        it.offering().accept(act(at));
        return it;
    }

    public static LegalService engaged(String at) {
        LegalService it = accepted(at);
        draw(it, at);
        it.engaging().sign(act(at), Contract.Side.CLIENT);
        it.engaging().sign(act(at), Contract.Side.FIRM);
        return it;
    }

    static void draw(LegalService it, String at) {
        boolean aid = it.intake().assignment() != null;
        it.engaging()
                .drawUp(
                        act(at),
                        "2026-民-1",
                        aid ? Contract.Fee.NONE : Contract.Fee.FIXED,
                        aid ? null : new BigDecimal("3000"),
                        Contract.Powers.SPECIAL,
                        "ATT-1");
    }

    public static LegalService closed(String at) {
        LegalService it = engaged(at);
        it.engaging().close(act(at), ClosingReport.Outcome.SETTLED, new Sensitive("已和解"), List.of());
        return it;
    }

    public static LegalService terminated(String at) {
        LegalService it = engaged(at);
        it.engaging().terminate(act(at), Ending.CLIENT_DISMISSED, "");
        return it;
    }

    public static LegalService nobodyFound(String at) {
        LegalService it = requested(at);
        it.seeking().propose(act(at), List.of());
        return it;
    }

    public static LegalService withdrawn(String at) {
        LegalService it = requested(at);
        it.withdraw(act(at), "");
        return it;
    }

    /** An assignment whose first offer is out; the fifth of the list has a conflict. */
    public static LegalService assigned(String at, Assignment assignment) {
        LegalService it = LegalService.referred(
                PERIODS,
                intake(at, assignment),
                new IncomingReferral(REFERRAL, LinkType.ASSIGNED_TO, Line.LEGAL_AID, AID_CASE, false),
                act(at));
        it.seeking().propose(act(at), found("L1", "L2", "L3", "L4", "L5"));
        it.seeking().checked(act(at), Map.of("L2", Conflict.BOTH_SIDES));
        it.offering().offerInTurn(act(at));
        return it;
    }
}
