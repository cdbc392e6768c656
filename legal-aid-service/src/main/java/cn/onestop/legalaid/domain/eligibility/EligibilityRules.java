package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Law;
import cn.onestop.legalaid.domain.eligibility.Circumstances.HardshipCheck;
import cn.onestop.legalaid.domain.eligibility.Circumstances.Household;
import cn.onestop.legalaid.domain.eligibility.Circumstances.Membership;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Result;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Question;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step.Asks;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step.GoesOn;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step.Grants;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step.Refuses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The rules of the calculator, in the order of the law's questions: scope, counsel, hardship needed, exempt, hardship. */
final class EligibilityRules {
    private static final NextStep ADVICE = new NextStep(
            Line.CONSULTATION,
            new Text("可拨打12348热线或到窗口免费咨询", "Ask for free advice on the 12348 hotline or at a window"));
    private static final NextStep LAWYER = new NextStep(
            Line.LAWYER, new Text("可自行委托律师或者基层法律服务工作者", "Retain a lawyer or a grassroots legal service worker"));

    static final List<EligibilityRule> IN_ORDER = List.of(
            new EligibilityRule("SCOPE", EligibilityRules::scope),
            new EligibilityRule("NO_COUNSEL_YET", EligibilityRules::noCounselYet),
            new EligibilityRule("HARDSHIP_REQUIRED", EligibilityRules::hardshipRequired),
            new EligibilityRule("OTHER_REASON", EligibilityRules::otherReason),
            new EligibilityRule("EXEMPT_FROM_CHECK", EligibilityRules::exemptFromCheck),
            new EligibilityRule("HARDSHIP", EligibilityRules::hardship));

    private EligibilityRules() {}

    private static Step scope(Question asked) {
        Circumstances said = asked.circumstances();
        AidMatter matter = said.matter();
        Text title = matter.title();
        if (matter == AidMatter.OTHER_BY_LAW && !isNamedByTheProvince(asked)) {
            return new Refuses(
                    matter.article(),
                    new Text(
                            "该事项不在《法律援助法》列举的范围内，也未见本省法规、规章规定",
                            "The matter is neither in the law's list nor in a rule of the province"),
                    "SCOPE_NOT_COVERED",
                    List.of(ADVICE, LAWYER));
        }
        return new GoesOn(
                Result.MET,
                matter.article(),
                new Text("属于法律援助范围：" + title.zh(), "Within the scope of legal aid: " + title.en()));
    }

    private static boolean isNamedByTheProvince(Question asked) {
        return asked.standard() != null
                && asked.standard()
                        .otherMatters()
                        .contains(asked.circumstances().lawNamed().strip());
    }

    private static Step noCounselYet(Question asked) {
        AidMatter matter = asked.circumstances().matter();
        if (asked.circumstances().hasCounsel()) {
            return new Refuses(
                    matter.article(),
                    new Text("已经委托了辩护人或者代理人", "A defender or agent was retained already"),
                    "HAS_COUNSEL",
                    List.of(
                            new NextStep(
                                    Line.LAWYER,
                                    new Text(
                                            "继续由已委托的代理人办理；解除委托后可以再次申请",
                                            "Go on with the agent; apply again once the mandate has ended")),
                            ADVICE));
        }
        return new GoesOn(Result.MET, matter.article(), new Text("尚未委托辩护人或者代理人", "No defender or agent was retained"));
    }

    private static Step hardshipRequired(Question asked) {
        AidMatter matter = asked.circumstances().matter();
        return matter.needsHardship()
                ? new GoesOn(
                        Result.MET, matter.article(), new Text("该事项须因经济困难", "The matter requires financial hardship"))
                : new Grants(
                        Result.NOT_NEEDED,
                        matter.article(),
                        new Text("该事项不受经济困难条件的限制", "The matter does not depend on financial hardship"));
    }

    private static Step otherReason(Question asked) {
        AidMatter matter = asked.circumstances().matter();
        String reason = asked.circumstances().otherReason();
        if (matter.otherReasonSuffices() && !reason.isBlank()) {
            return new Grants(
                    Result.MET,
                    matter.article(),
                    new Text("因其他原因没有委托辩护人：" + reason, "No defender for another reason: " + reason));
        }
        return new GoesOn(
                Result.NOT_NEEDED,
                matter.article(),
                new Text("未主张经济困难以外的原因", "No reason other than hardship was claimed or counts here"));
    }

    private static Step exemptFromCheck(Question asked) {
        AidMatter matter = asked.circumstances().matter();
        List<Membership> fitting = asked.circumstances().memberships().stream()
                .filter(membership -> membership.group().exemptsIn(matter))
                .toList();
        Optional<Membership> proven =
                fitting.stream().filter(Membership::proven).findFirst();
        if (proven.isPresent()) {
            ProtectedGroup group = proven.get().group();
            return new Grants(
                    Result.MET,
                    group.article(),
                    new Text(
                            "免予核查经济困难状况：" + group.title().zh() + "，证明："
                                    + proven.get().proof(),
                            "Exempt from the hardship check: " + group.title().en() + "; shown by "
                                    + proven.get().proof()));
        }
        if (!fitting.isEmpty()) {
            ProtectedGroup group = fitting.getFirst().group();
            return new Asks(
                    group.article(),
                    new Text(
                            "主张属于" + group.title().zh() + "，尚无证明材料",
                            "Claims to be a " + group.title().en() + ", without proof yet"),
                    new Text(
                            "证明属于" + group.title().zh() + "的材料",
                            "Proof of being a " + group.title().en()));
        }
        return new GoesOn(
                Result.NOT_MET,
                Law.legalAid("42"),
                new Text("不属于免予核查的人员", "In no group that is exempt from the check"));
    }

    private static Step hardship(Question asked) {
        Household household = asked.circumstances().household();
        HardshipCheck shownBy = asked.circumstances().hardship();
        HardshipStandard standard = asked.standard();
        if (household == null || shownBy == null) {
            return new Asks(
                    Law.legalAid("41"),
                    new Text("经济困难状况尚未核查", "Hardship was not established yet"),
                    new Text(
                            "家庭收入和资产的信息共享查询授权或者个人诚信承诺",
                            "Consent to look up income and assets, or a signed promise of integrity"));
        }
        if (standard == null) {
            return new Asks(
                    Law.legalAid("34"),
                    new Text("未收录该地经济困难标准，由工作人员判断", "No standard is on record for the place; a person has to judge"),
                    new Text("当地的经济困难标准", "The standard of the place"));
        }
        return compare(household, shownBy, standard, asked.place());
    }

    private static Step compare(Household household, HardshipCheck shownBy, HardshipStandard standard, String place) {
        BigDecimal members = BigDecimal.valueOf(household.members());
        BigDecimal income = household.monthlyIncome().divide(members, 2, RoundingMode.HALF_UP);
        BigDecimal assets = household.assets().divide(members, 2, RoundingMode.HALF_UP);
        BigDecimal limit = standard.monthlyIncomeLimit(place);
        boolean poor = income.compareTo(limit) <= 0 && assets.compareTo(standard.assetsLimit()) <= 0;
        Text because = new Text(
                "人均月收入%s元（标准%s元），人均资产%s元（标准%s元），%s，标准版本%s"
                        .formatted(
                                income,
                                limit,
                                assets,
                                standard.assetsLimit(),
                                shownBy == HardshipCheck.SHARED_DATA ? "信息共享查询" : "个人诚信承诺",
                                standard.version()),
                "Income a head and month %s yuan (limit %s), assets a head %s yuan (limit %s), by %s, standard %s"
                        .formatted(
                                income,
                                limit,
                                assets,
                                standard.assetsLimit(),
                                shownBy == HardshipCheck.SHARED_DATA ? "shared data" : "a signed promise",
                                standard.version()));
        return poor
                ? new Grants(Result.MET, Law.legalAid("34"), because)
                : new Refuses(Law.legalAid("34"), because, "NO_HARDSHIP", List.of(ADVICE, LAWYER));
    }
}
