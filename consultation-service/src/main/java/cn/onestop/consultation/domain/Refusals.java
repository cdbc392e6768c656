package cn.onestop.consultation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verb refuses, with what it rests on and what to do instead. */
public final class Refusals {
    private Refusals() {}

    static Refused takenAlready() {
        return refused(
                "TAKEN_ALREADY",
                "该咨询已由其他坐席受理",
                "another agent has it in hand",
                Law.POLICY,
                "受理队列中的下一个",
                "take the next of the queue",
                "");
    }

    static Refused orderedAlready() {
        return refused(
                "ORDERED_ALREADY",
                "该咨询已有工单",
                "there is a work order for it already",
                Law.STANDARD,
                "在原工单上处理",
                "go on with that one",
                "");
    }

    static Refused tooLateToSendBack() {
        return refused(
                "TOO_LATE_TO_SEND_BACK",
                "误派工单应当在收到之日起两个工作日内退回，期限已过",
                "a misrouted order goes back within two working days, which are over",
                Law.STANDARD,
                "办理该工单，或者请主管督办并改派",
                "work on it, or ask a supervisor to take it over and send it elsewhere",
                "");
    }

    static Refused bookedAlready() {
        return refused(
                "BOOKED_ALREADY",
                "已预约该时段",
                "this time is booked already",
                Law.POLICY,
                "保留该预约，或者选择其他时段",
                "keep it, or choose another time",
                "/startsAt");
    }

    static Refused notBooked() {
        return refused(
                "NOT_BOOKED", "没有预约回拨", "no call-back is booked", Law.POLICY, "先预约一个时段", "book a time first", "");
    }

    /** No place is left in the slot. */
    public static Refused slotFull() {
        return refused(
                "SLOT_FULL",
                "该时段预约已满",
                "no place is left at this time",
                Law.POLICY,
                "选择其他时段：GET /api/consultations/callback-slots",
                "choose another time: GET /api/consultations/callback-slots",
                "/startsAt");
    }

    static Refused dateInTheFuture(String field) {
        return refused(
                "DATE_IN_THE_FUTURE",
                "已经发生的事情，其日期不能晚于今天",
                "what has happened can't have a day after today",
                Law.POLICY,
                "更正日期",
                "correct the day",
                "/circumstances/" + field);
    }

    static Refused anonymous() {
        return new Refused(
                new Refusal(
                        "INQUIRER_UNKNOWN",
                        new Text(
                                "匿名咨询不能转介：须知道转介的是谁，并取得其同意",
                                "an anonymous inquirer can't be referred: who it is for must be known, and must agree"),
                        Law.SEPARATE_CONSENT,
                        List.of(new NextStep(
                                Line.CONSULTATION,
                                new Text("先登记咨询人身份：PUT …/inquirer", "record who asks first: PUT …/inquirer")))),
                "");
    }

    static Refused identifiedAlready() {
        return refused(
                "IDENTIFIED_ALREADY",
                "咨询人身份已登记",
                "it is known already who asked",
                Law.SEPARATE_CONSENT,
                "为另一人另行登记咨询",
                "record another consultation for another person",
                "/person");
    }

    static Refused noReferralToOneself() {
        return refused(
                "NO_REFERRAL_TO_ONESELF",
                "不能转介给法律咨询本身",
                "a consultation is not referred to consultation",
                Law.POLICY,
                "转交其他坐席或者地区：POST …/transfer",
                "hand it to another agent or area: POST …/transfer",
                "/to");
    }

    static Refused referredAlready(Line to) {
        return new Refused(
                new Refusal(
                        "REFERRED_ALREADY",
                        new Text("已转介" + to.title().zh() + "，尚未办结", to.title().en() + " has it in hand already"),
                        Law.POLICY,
                        List.of(new NextStep(
                                to, new Text("等待对方答复，或者先请求撤回", "wait for the answer, or ask for it back first")))),
                "/to");
    }

    static Refused ownAnswer() {
        return refused(
                "OWN_ANSWER",
                "不得评价本人解答的咨询",
                "nobody grades the own answer",
                Law.POLICY,
                "由其他主管评价",
                "another supervisor grades it",
                "");
    }

    static Refused notDrawn() {
        return refused(
                "NOT_DRAWN",
                "该咨询未被抽中质检，或者已经评价",
                "it was not drawn for a check, or was graded already",
                Law.POLICY,
                "从质检列表中选取：GET /api/consultations/quality",
                "take one of the list: GET /api/consultations/quality",
                "");
    }

    static Refused nothingToTell() {
        return refused(
                "NOTHING_TO_TELL",
                "该转介没有需要告知的结果",
                "there is no answer to this referral that would have to be told",
                Law.POLICY,
                "等待对方答复",
                "wait for the receiver's answer",
                "");
    }

    private static Refused refused(
            String code, String zh, String en, @Nullable Article article, String nextZh, String nextEn, String field) {
        return new Refused(
                new Refusal(
                        code,
                        new Text(zh, en),
                        article,
                        List.of(new NextStep(Line.CONSULTATION, new Text(nextZh, nextEn)))),
                field);
    }
}
