package cn.onestop.forensic.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import java.util.List;

/** What this line refuses, with the article and what to do instead. */
public final class Refusals {
    private Refusals() {}

    /** The commission is not accepted on one of the seven grounds (General Rules art. 15). */
    public static Refused rejected(RejectionGround ground, String field) {
        return new Refused(
                new Refusal(ground.name(), ground.title(), ground.article(), List.of(instead(ground))), field);
    }

    private static NextStep instead(RejectionGround ground) {
        return switch (ground) {
            case OUT_OF_SCOPE, BEYOND_ABILITY ->
                step(
                        "选择有相应业务范围和能力的机构（GET /api/appraisals/institutions?field=…），重新委托（POST /api/appraisals）",
                        "choose an institution that is licensed and able (GET /api/appraisals/institutions?field=…) and commission it (POST /api/appraisals)");
            case MATERIALS_UNFIT ->
                step(
                        "补齐真实、完整的材料后重新委托（POST /api/appraisals）",
                        "commission it again with complete materials (POST /api/appraisals)");
            case RUNNING_ELSEWHERE ->
                step(
                        "等待正在进行的鉴定；对其意见有异议的，可申请重新鉴定（POST /api/appraisals/{reference}/reappraisals）",
                        "wait for the appraisal that is running; whoever objects to its opinion asks for a re-appraisal (POST /api/appraisals/{reference}/reappraisals)");
            case UNLAWFUL_PURPOSE, AGAINST_STANDARDS, OTHER_LAW ->
                new NextStep(
                        Line.CONSULTATION,
                        new Text(
                                "就可以委托的鉴定事项咨询（POST /api/consultations）",
                                "ask what can be appraised (POST /api/consultations)"));
        };
    }

    /** The client took the commission back before it was accepted. */
    static Refusal revoked(TerminationGround ground) {
        return new Refusal(
                "REVOKED",
                ground.title(),
                ground.article(),
                List.of(step(
                        "如仍需要，可重新委托（POST /api/appraisals）",
                        "commission it again if it is still wanted (POST /api/appraisals)")));
    }

    /** What another line hears that asked without saying what is to be appraised. */
    public static Refusal nothingAsked() {
        return new Refusal(
                "NOTHING_ASKED",
                new Text("未写明鉴定事项和鉴定要求", "what is to be appraised, and the question, are not stated"),
                Law.MATERIALS_SUPPLEMENT,
                List.of(
                        step(
                                "写明鉴定类别、鉴定要求和鉴定材料后重新转介，或者直接委托（POST /api/appraisals）",
                                "refer it again with field, question and items, or commission it directly (POST /api/appraisals)")));
    }

    static Refused notComplex() {
        return refused(
                "NOT_COMPLEX",
                "只有复杂、疑难或者特殊的鉴定事项可以协商决定受理的时间",
                "only for a complex, difficult or special matter can the time of the decision be agreed",
                Law.ACCEPTANCE_TIME,
                "在七个工作日内决定（POST …/acceptance 或 POST …/rejection）",
                "decide within 7 working days (POST …/acceptance or POST …/rejection)",
                "/workingDays");
    }

    static Refused morePayableThanFee() {
        return refused(
                "MORE_THAN_FEE",
                "应付金额不得高于鉴定费用",
                "no more than the fee is to be paid",
                Law.AGREEMENT,
                "更正应付金额（PUT …/agreement）",
                "put the sum right (PUT …/agreement)",
                "/payableYuan");
    }

    static Refused feeIsRelieved() {
        return refused(
                "FEE_RELIEVED",
                "对受援人应当减收或者免收鉴定费",
                "an aided person's fee is reduced or waived",
                Law.FEE_RELIEF,
                "按减免后的金额拟定（PUT …/agreement）",
                "draw it up with the sum after the relief (PUT …/agreement)",
                "/payableYuan");
    }

    static Refused nothingToSign() {
        return refused(
                "NO_AGREEMENT",
                "司法鉴定机构尚未拟定司法鉴定委托书",
                "the institution has not drawn the letter of entrustment up yet",
                Law.AGREEMENT,
                "先拟定委托书（PUT …/agreement）",
                "have it drawn up first (PUT …/agreement)",
                "");
    }

    static Refused twoAppraisers() {
        return refused(
                "TWO_APPRAISERS",
                "同一鉴定事项应当由二名以上司法鉴定人进行",
                "an appraisal needs two appraisers at least",
                Law.TWO_APPRAISERS,
                "指定至少二名不同的鉴定人（PUT …/appraisers）",
                "name two different ones at least (PUT …/appraisers)",
                "/appraisers");
    }

    static Refused recusalUndecided() {
        return refused(
                "RECUSAL_UNDECIDED",
                "回避申请尚未决定",
                "a request to step back is undecided",
                Law.DECIDING_RECUSAL,
                "先决定回避申请（POST …/recusals/decision）",
                "decide it first (POST …/recusals/decision)",
                "");
    }

    static Refused recusalAskedAlready() {
        return refused(
                "RECUSAL_ASKED",
                "已有人申请该鉴定人回避，尚未决定",
                "it was asked already that this appraiser step back",
                Law.DECIDING_RECUSAL,
                "等待机构决定",
                "wait for the institution's decision",
                "/appraiser");
    }

    static Refused noSuchRecusal(int number) {
        return refused(
                "NO_SUCH_RECUSAL",
                "没有编号为" + number + "的待决回避申请",
                "no request of the number " + number + " is open",
                Law.DECIDING_RECUSAL,
                "查看回避申请（GET …）",
                "look at the requests (GET …)",
                "/number");
    }

    /** Somebody can't be an appraiser of this case, and it is not said why: that may be another's affair. */
    public static Refused mustStepBack(Article article) {
        return refused(
                "MUST_STEP_BACK",
                "其中有应当回避的鉴定人",
                "one of them must step back",
                article,
                "指定其他鉴定人（PUT …/appraisers）",
                "name others (PUT …/appraisers)",
                "/appraisers");
    }

    /** Not of the institution, or not licensed for the field. */
    public static Refused notLicensed(String id) {
        return refused(
                "NOT_LICENSED",
                "鉴定人 " + id + " 不属于本机构，或者不具有该鉴定事项的执业资格",
                "appraiser " + id + " is not of this institution, or not licensed for the field",
                Law.LICENSED_APPRAISERS,
                "在本机构名录中选择（GET /api/appraisals/appraisers?institution=…）",
                "choose among those of the institution (GET /api/appraisals/appraisers?institution=…)",
                "/appraisers");
    }

    static Refused noSuchAppraiser(String id) {
        return refused(
                "NO_SUCH_APPRAISER",
                id + " 不是本鉴定的鉴定人",
                id + " is no appraiser of this case",
                Law.LICENSED_APPRAISERS,
                "查看本鉴定的鉴定人（GET …）",
                "look who appraises (GET …)",
                "/appraiser");
    }

    static Refused sameAppraisers() {
        return refused(
                "SAME_APPRAISERS",
                "补充鉴定应当由原司法鉴定人进行",
                "a supplementary appraisal is made by the same appraisers",
                Law.SUPPLEMENTARY,
                "指定原鉴定人；原鉴定人不能进行的，申请重新鉴定（POST …/reappraisals）",
                "name those of the first appraisal; where they can't, ask for a re-appraisal (POST …/reappraisals)",
                "/appraisers");
    }

    static Refused otherAppraisers() {
        return refused(
                "OTHER_APPRAISERS",
                "重新鉴定应当由原司法鉴定人以外的鉴定人进行",
                "a re-appraisal is made by others than those of the first",
                Law.REAPPRAISERS,
                "指定其他鉴定人（PUT …/appraisers）",
                "name others (PUT …/appraisers)",
                "/appraisers");
    }

    static Refused oneSenior() {
        return refused(
                "ONE_SENIOR",
                "进行重新鉴定的鉴定人中应当至少有一名具有相关专业高级专业技术职称",
                "one of those who re-appraise must be of senior professional title",
                Law.REAPPRAISERS,
                "至少指定一名具有高级职称的鉴定人（PUT …/appraisers）",
                "name a senior one (PUT …/appraisers)",
                "/appraisers");
    }

    /** A re-appraisal goes to another institution, or needs a reason why not (art. 32). */
    public static Refused otherInstitution() {
        return refused(
                "OTHER_INSTITUTION",
                "重新鉴定应当委托资质条件不低于原机构的其他机构；因特殊原因委托原机构的，须说明原因",
                "a re-appraisal goes to another institution that is no less accredited, or a special reason is given for the same",
                Law.REAPPRAISERS,
                "另选机构，或者说明特殊原因（sameInstitution）",
                "choose another institution, or give the special reason (sameInstitution)",
                "/institution");
    }

    static Refused agreedLimitPrevails() {
        return refused(
                "AGREED_LIMIT",
                "双方约定了鉴定时限的，从其约定，不适用延长",
                "a time that was agreed on prevails and is not extended",
                Law.TIME_LIMIT,
                "按约定时限完成，或者要求补充材料（POST …/materials-request）",
                "keep to it, or ask for materials (POST …/materials-request)",
                "/workingDays");
    }

    /** Only who heads the institution approves it, and not who makes the appraisal. */
    public static Refused notTheHead() {
        return refused(
                "NOT_THE_HEAD",
                "延长鉴定时限须经机构负责人批准",
                "more time is approved by the head of the institution",
                Law.TIME_LIMIT,
                "请机构负责人批准（POST …/extension）",
                "ask the head (POST …/extension)",
                "");
    }

    static Refused noDraft() {
        return refused(
                "NO_DRAFT",
                "鉴定意见尚未起草",
                "the opinion is not written yet",
                Law.SIGNATURES,
                "先起草（PUT …/opinion）",
                "write it first (PUT …/opinion)",
                "");
    }

    static Refused signedAlready() {
        return refused(
                "SIGNED_ALREADY",
                "已经签名",
                "it was signed already",
                Law.SIGNATURES,
                "查看鉴定意见（GET …）",
                "look at the opinion (GET …)",
                "/appraiser");
    }

    static Refused notAllSigned() {
        return refused(
                "NOT_ALL_SIGNED",
                "鉴定意见书应当由全部鉴定人签名",
                "every appraiser must have signed",
                Law.SIGNATURES,
                "由其余鉴定人签名（POST …/opinion/signatures）；有不同意见的应当注明",
                "have the others sign (POST …/opinion/signatures); who dissents says so in it",
                "");
    }

    /** A character that no font here has. */
    public static Refused unprintable(String character) {
        return refused(
                "UNPRINTABLE",
                "意见书含有无法排印的字符：" + character,
                "the letter has a character that can't be printed: " + character,
                Law.PLATFORM,
                "改用其他字，或者上传机构自制的 PDF（POST /api/appraisals/attachments、POST …/documents），再以 paper 出具",
                "use another, or upload the institution's own PDF (POST /api/appraisals/attachments, POST …/documents) and name it as paper",
                "");
    }

    /** The institution's own letter must be a PDF that the case has. */
    public static Refused noSuchPaper() {
        return refused(
                "NO_SUCH_PAPER",
                "本鉴定没有这个 PDF 文件",
                "is no PDF of this case",
                Law.SIGNATURES,
                "先上传并加入本鉴定（POST /api/appraisals/attachments、POST …/documents）",
                "upload it and add it to the case first (POST /api/appraisals/attachments, POST …/documents)",
                "/paper");
    }

    static Refused noSuchMaterial(String id) {
        return refused(
                "NO_SUCH_MATERIAL",
                "没有编号为 " + id + " 的鉴定材料",
                "there is no material " + id,
                Law.CUSTODY,
                "查看保管记录（GET …/custody）",
                "look at the chain of custody (GET …/custody)",
                "/material");
    }

    static Refused tooManySteps(int most) {
        return refused(
                "TOO_MANY_STEPS",
                "保管记录已达上限" + most + "条",
                "a chain of custody has at most " + most + " entries",
                Law.PLATFORM,
                "合并登记同批材料",
                "enter materials of one lot together",
                "/material");
    }

    static Refused noSuchTestimony(int number) {
        return refused(
                "NO_SUCH_TESTIMONY",
                "没有编号为" + number + "的出庭通知",
                "there is no notice of the number " + number,
                Law.TESTIMONY,
                "查看出庭通知（GET …）",
                "look at the notices (GET …)",
                "/number");
    }

    /** What a ground of termination is whose. */
    public static Refused notYourGround(TerminationGround ground) {
        return refused(
                "NOT_YOUR_GROUND",
                "不能以此理由终止：" + ground.title().zh(),
                "it is not yours to end it on this ground: " + ground.title().en(),
                ground.article(),
                "委托人以撤销委托终止，机构以其他法定理由终止",
                "the client revokes (CLIENT_REVOKED), the institution ends it on another ground",
                "/ground");
    }

    private static NextStep step(String zh, String en) {
        return new NextStep(Line.FORENSIC, new Text(zh, en));
    }

    private static Refused refused(
            String code, String zh, String en, Article article, String nextZh, String nextEn, String field) {
        return new Refused(new Refusal(code, new Text(zh, en), article, List.of(step(nextZh, nextEn))), field);
    }
}
