package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this line refuses, each with its article and what can be done instead. */
public final class Refusals {
    /** The remedies that stand in every refusal and every termination (art. 49). */
    public static final List<NextStep> REMEDIES = List.of(
            new NextStep(
                    null,
                    new Text(
                            "对决定有异议的，可以向设立该法律援助机构的司法行政部门提出，司法行政部门自收到异议之日起五日内审查（《法律援助法》第49条）",
                            "Object to the justice bureau that set up the legal aid centre; it decides within 5 days of receipt (Legal Aid Law art. 49)")),
            new NextStep(
                    null,
                    new Text(
                            "对维持决定不服的，可以自知道之日起六十日内申请行政复议（《行政复议法》第20条）；或者自知道之日起六个月内提起行政诉讼，不服复议决定的，收到复议决定书之日起十五日内起诉（《行政诉讼法》第45条、第46条）",
                            "If it is upheld: reconsideration within 60 days of knowledge (Administrative Reconsideration Law art. 20), or suit within 6 months of knowledge, or within 15 days of receiving the decision on reconsideration (Administrative Litigation Law arts 45 and 46)")),
            new NextStep(Line.CONSULTATION, new Text("拨打12348热线免费咨询", "Ask for free advice on the 12348 hotline")));

    private Refusals() {}

    /** The refusal with every remedy after its own next steps. */
    static Refusal withRemedies(Refusal refusal) {
        List<NextStep> steps = new ArrayList<>(refusal.nextSteps());
        REMEDIES.stream().filter(step -> !steps.contains(step)).forEach(steps::add);
        return new Refusal(refusal.code(), refusal.reason(), refusal.article(), steps);
    }

    static Refused told(String code, String field, @Nullable Article article, Text reason, NextStep next) {
        return new Refused(new Refusal(code, reason, article, List.of(next)), field);
    }

    static Refused supplementToldAlready() {
        return told(
                "SUPPLEMENT_TOLD_ALREADY",
                "/items",
                Law.legalAid("43"),
                new Text("需要补充的材料应当一次性告知，本案已经告知过", "What is missing is told once, and it was told in this case"),
                new NextStep(Line.LEGAL_AID, new Text("根据现有材料审查决定", "Decide on the material at hand")));
    }

    static Refused notEligible(Refusal refusal) {
        return new Refused(refusal, "/circumstances");
    }

    static Refused proofNeeded(List<Text> missing) {
        String zh = String.join("；", missing.stream().map(Text::zh).toList());
        String en = String.join("; ", missing.stream().map(Text::en).toList());
        return told(
                "PROOF_NEEDED",
                "/circumstances",
                Law.legalAid("41"),
                new Text("尚缺：" + zh, "Still missing: " + en),
                new NextStep(
                        Line.LEGAL_AID,
                        new Text(
                                "通过信息共享查询、个人诚信承诺或者证明材料补足后再作决定",
                                "Establish it by shared data, a signed promise of integrity or proof; then decide")));
    }

    /** What stays unproven after the supplement is a reason to refuse. */
    static Refusal notProven(List<Text> missing) {
        String zh = String.join("；", missing.stream().map(Text::zh).toList());
        String en = String.join("; ", missing.stream().map(Text::en).toList());
        return new Refusal(
                "NOT_PROVEN",
                new Text("经补充仍未能证明：" + zh, "Not shown, the supplement included: " + en),
                Law.legalAid("41"),
                List.of(new NextStep(
                        Line.LEGAL_AID, new Text("取得证明材料后可以再次申请", "Apply again once the proof is at hand"))));
    }

    static Refused supplementComesFirst() {
        return told(
                "SUPPLEMENT_COMES_FIRST",
                "",
                Law.legalAid("43"),
                new Text(
                        "材料不齐全的，应当先一次性告知需要补充的材料",
                        "If material is missing, the applicant is first told what, once and wholly"),
                new NextStep(Line.LEGAL_AID, new Text("告知补充材料", "Ask for the supplement")));
    }

    static Refused eligibleIsNotRefused() {
        return told(
                "ELIGIBLE_IS_NOT_REFUSED",
                "/code",
                Law.legalAid("61(1)"),
                new Text("按已查明的情况符合条件，不得拒绝提供法律援助", "By what was found the person is eligible; aid may not be refused"),
                new NextStep(
                        Line.LEGAL_AID,
                        new Text("情况有变的，先更正查明的情况", "If the facts are others, record the findings first")));
    }

    static Refused periodNotEndingSoon() {
        return told(
                "PERIOD_NOT_ENDING_SOON",
                "/periodEndsOn",
                ProvisionalGround.PERIOD_ENDS_SOON.article(),
                new Text(
                        "距法定时效或者期限届满不足七日的，才能以此为由先行提供",
                        "On this ground only when fewer than 7 days of the period are left"),
                new NextStep(Line.LEGAL_AID, new Text("按普通程序七日内审查决定", "Decide in the ordinary way, within 7 days")));
    }

    static Refused basisMissing(String field, Article article) {
        return told(
                "BASIS_MISSING",
                field,
                article,
                new Text("请写明所依据的法律、法规、规章以及证据", "Name the law or rule and the evidence"),
                new NextStep(Line.LEGAL_AID, new Text("补充依据后再次提交", "Add the basis and send it again")));
    }

    static Refused lawyersOnly() {
        return told(
                "LAWYERS_ONLY",
                "/profession",
                Law.legalAid("25"),
                new Text("刑事辩护应当指派律师", "Criminal defence is for lawyers only"),
                new NextStep(Line.LAWYER, new Text("另行指派律师", "Assign a lawyer")));
    }

    static Refused practiceTooShort() {
        return told(
                "PRACTICE_TOO_SHORT",
                "/yearsOfRelevantPractice",
                Law.legalAid("26"),
                new Text(
                        "可能被判处无期徒刑、死刑的案件和死刑复核案件，应当指派具有三年以上相关执业经历的律师",
                        "Where life imprisonment or death is possible, the lawyer needs 3 years of relevant practice"),
                new NextStep(Line.LAWYER, new Text("另行指派执业满三年的律师", "Assign a lawyer with 3 years of practice")));
    }

    static Refused actsForApplicantsOpponent() {
        return told(
                "CONFLICT_OF_INTEREST",
                "/key",
                new Article("律师法", "Lawyers Law", "39"),
                new Text("拟指派人员与本案有利益冲突", "The person to be assigned has a conflict of interest in this case"),
                new NextStep(Line.LAWYER, new Text("另行指派", "Assign someone else")));
    }

    static Refused notDueYet() {
        return told(
                "NOT_DUE_YET",
                "",
                Law.legalAid("43"),
                new Text("补充材料的期限尚未届满", "The time for the supplement has not run out"),
                new NextStep(Line.LEGAL_AID, new Text("等待申请人补充材料", "Wait for the applicant's supplement")));
    }

    static Refused fineTooHigh() {
        return told(
                "FINE_TOO_HIGH",
                "/fine",
                Law.legalAid("64"),
                new Text("罚款不得超过三千元", "The fine may not exceed 3,000 yuan"),
                new NextStep(null, new Text("在三千元以下确定罚款数额", "Set a fine of up to 3,000 yuan")));
    }

    static Refused noFraudFound() {
        return told(
                "NO_FRAUD_FOUND",
                "",
                Law.legalAid("64"),
                new Text("没有以欺骗手段获得法律援助的终止决定", "Aid was not terminated for fraud"),
                new NextStep(
                        Line.LEGAL_AID, new Text("先依第48条第1项作出终止决定", "First terminate on the ground of art. 48(1)")));
    }
}
