package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Filing.Proceeding;
import cn.onestop.legalaid.domain.Filing.Relation;
import cn.onestop.legalaid.domain.Filing.Representative;
import cn.onestop.legalaid.domain.Filing.Seat;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What bars an application from being received; the first one that applies is told. */
public final class FilingPolicies {
    /** A named bar: the field that leads to it, the condition, and the refusal. */
    public record Policy(String name, String field, Predicate<Filing> bars, Refusal refusal) {}

    private static final NextStep ADVICE =
            new NextStep(Line.CONSULTATION, new Text("拨打12348热线免费咨询", "Ask for free advice on the 12348 hotline"));

    /** In the order in which they are asked. */
    public static final List<Policy> IN_ORDER = List.of(
            policy(
                    "REPRESENTATIVE_INFRINGES",
                    "/representative/infringes",
                    filing -> filing.representative() != null
                            && filing.representative().infringes(),
                    "40",
                    new Text(
                            "侵犯申请人合法权益的法定代理人不得代为申请",
                            "A representative who infringes the applicant's rights can't apply for him"),
                    new NextStep(
                            null,
                            new Text("由其他法定代理人或者近亲属代为申请", "Another legal representative or near kin applies instead"))),
            policy(
                    "KIN_MAY_NOT_APPLY",
                    "/representative/relation",
                    filing -> filing.representative() != null && !mayRepresent(filing, filing.representative()),
                    "40",
                    new Text("该事项不能由近亲属或者代理人代为申请", "Near kin or an agent can't apply in this matter"),
                    new NextStep(
                            null,
                            new Text(
                                    "由本人申请；无民事行为能力或者限制民事行为能力的，由法定代理人代为申请",
                                    "The person applies, or the legal representative of one who lacks capacity"))),
            policy(
                    "WRONG_PLACE",
                    "/place/seat",
                    filing -> filing.place().proceeding() == Proceeding.LITIGATION
                            ? filing.place().seat() != Seat.HANDLING_ORGAN
                            : filing.place().seat() == Seat.HANDLING_ORGAN,
                    "38",
                    new Text(
                            "诉讼事项向办案机关所在地申请，非诉讼事项向争议处理机关所在地或者事由发生地申请",
                            "For litigation, apply where the organ that handles the case sits; otherwise where the organ that handles the dispute sits or where it happened"),
                    new NextStep(
                            Line.LEGAL_AID,
                            new Text(
                                    "改填办案机关、争议处理机关所在地或者事由发生地，由当地法律援助机构受理",
                                    "Name that place; the legal aid centre there receives the application"))),
            policy(
                    "NOTICE_ONLY",
                    "/circumstances/matter",
                    filing -> filing.circumstances().matter().comesByNotice() != filing.noticed(),
                    "36",
                    new Text(
                            "通知指派只适用于法律规定的情形，且须由办案机关通知",
                            "Assignment on notice is for the cases the law names, and the organ that handles the case gives the notice"),
                    new NextStep(
                            null,
                            new Text(
                                    "请办案机关出具通知；其他刑事案件可由本人或者近亲属申请",
                                    "Ask the organ for its notice; in other criminal cases the person or near kin applies")),
                    ADVICE),
            policy(
                    "NO_LAW_NAMED",
                    "/circumstances/lawNamed",
                    filing -> filing.circumstances().matter() == AidMatter.OTHER_BY_LAW
                            && filing.circumstances().lawNamed().isBlank(),
                    "31(9)",
                    new Text("请写明所依据的法律、法规或者规章", "Name the law, regulation or rule that covers the matter"),
                    ADVICE));

    private FilingPolicies() {}

    /** The first policy that bars the filing. */
    public static Optional<Policy> firstAgainst(Filing filing) {
        return IN_ORDER.stream().filter(policy -> policy.bars().test(filing)).findFirst();
    }

    static void requireNone(Filing filing) {
        firstAgainst(filing).ifPresent(policy -> {
            throw new Refusal.Refused(policy.refusal(), policy.field());
        });
    }

    /** Legal representatives always; near kin where the law says so: arts 24, 29, 33, from detention and against an infringing representative (40). */
    private static boolean mayRepresent(Filing filing, Representative representative) {
        Relation relation = representative.relation();
        if (relation == Relation.NEAR_KIN) {
            return filing.forwarding() != null
                    || switch (filing.circumstances().matter()) {
                        case CRIMINAL_DEFENCE, CRIME_VICTIM, RETRIAL, HEROES_AND_MARTYRS, ABUSE_OR_DOMESTIC_VIOLENCE ->
                            true;
                        default -> false;
                    };
        }
        return true;
    }

    private static Policy policy(
            String name, String field, Predicate<Filing> bars, String article, Text reason, NextStep... next) {
        return new Policy(name, field, bars, new Refusal(name, reason, Law.legalAid(article), List.of(next)));
    }
}
