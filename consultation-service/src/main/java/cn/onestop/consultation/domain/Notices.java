package cn.onestop.consultation.domain;

import cn.onestop.consultation.domain.Circumstances.Flag;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the law has the person be told: legal aid and its conditions, what is urgent, who protects, which periods run or ran out. */
final class Notices {
    private Notices() {}

    static List<Notice> of(Consultation consultation, WorkingCalendar calendar, LocalDate today) {
        List<Notice> all = new ArrayList<>();
        Topic topic = consultation.topic();
        Circumstances told = consultation.circumstances();
        boolean violence = topic == Topic.DOMESTIC_VIOLENCE || told.has(Flag.DOMESTIC_VIOLENCE);
        if (violence) {
            all.add(protectionOrder());
        }
        if (violence || told.has(Flag.LIKELY_CRIME)) {
            all.add(police());
        }
        consultation.urgency(today).ifPresent(urgency -> all.add(provisionalAid(urgency)));
        aidUnder(topic, violence).ifPresent(article -> all.add(aid(article, violence)));
        if (violence) {
            all.add(noMeansTest());
        }
        told.memberships().stream()
                .filter(one -> !violence && one.group().exemptsIn(topic))
                .forEach(one -> all.add(noHardshipCheck(one.group())));
        periods(consultation, calendar, today, all);
        if (consultation.status() == Status.UNREACHED) {
            all.add(unreached());
        }
        return List.copyOf(all);
    }

    private static Optional<Article> aidUnder(Topic topic, boolean violence) {
        return violence ? Optional.of(Law.NO_MEANS_TEST) : topic.coveredBy();
    }

    private static void periods(
            Consultation consultation, WorkingCalendar calendar, LocalDate today, List<Notice> all) {
        boolean running = false;
        boolean over = false;
        for (Deadline deadline : consultation.deadlines()) {
            if (ConsultationClocks.OF_THE_PERSON.contains(deadline.rule().kind()) && !deadline.isClosed()) {
                boolean ended = deadline.due(calendar)
                        .filter(due -> due.lastDay().isBefore(today))
                        .isPresent();
                running |= !ended;
                over |= ended;
            }
        }
        Topic topic = consultation.topic();
        if (over) {
            all.add(new Notice(
                    "PERIOD_SEEMS_OVER",
                    new Text(
                            "按您提供的日期，有期限似已届满。对方可以据此抗辩，但期限可能中断、中止，是否确已届满请由律师或者法律援助人员判断",
                            "by the days you gave, a period seems to be over. The other side may rely on that; yet it may have been interrupted or suspended: let a lawyer look at it"),
                    Law.DEFENCE_OF_LIMITATION,
                    Line.LAWYER));
        }
        if (running) {
            all.add(new Notice(
                    "PERIOD_RUNS",
                    new Text(
                            "期限正在计算。向对方提出请求、申请调解、仲裁或者起诉可以使时效中断；行政申请的期限不因此改变，请在最后一日前办理",
                            "a period runs. A demand, a request for mediation, arbitration or a suit interrupts limitation; a period for an application to an office is not changed by that: act before its last day"),
                    topic.isLabour() ? Law.LABOUR_INTERRUPTION : Law.INTERRUPTION,
                    Line.MEDIATION));
        }
        if (topic == Topic.WAGES && consultation.circumstances().dates().employmentEndedOn() == null) {
            all.add(new Notice(
                    "NO_PERIOD_WHILE_EMPLOYED",
                    new Text(
                            "劳动关系存续期间追索劳动报酬不受一年时效限制；劳动关系终止的，自终止之日起一年内申请仲裁",
                            "wages can be claimed without limit of time while the employment lasts; once it has ended, within a year from that day"),
                    Law.WAGES_WHILE_EMPLOYED,
                    null));
        }
    }

    private static Notice aid(Article under, boolean noHardship) {
        return new Notice(
                "LEGAL_AID",
                new Text(
                        "您有权依法申请法律援助（" + under.cite(java.util.Locale.CHINESE) + "）。条件："
                                + (noHardship ? "不受经济困难条件限制" : "因经济困难没有委托代理人，可以个人诚信承诺")
                                + "。程序：向法律援助机构提出申请，七日内决定，决定给予的三日内指派人员",
                        "you may apply for legal aid (" + under.cite(java.util.Locale.ENGLISH) + "). Condition: "
                                + (noHardship
                                        ? "none of means"
                                        : "no counsel for want of means, which you may promise in writing")
                                + ". Procedure: apply to the legal aid centre; it decides within 7 days, and assigns somebody within 3"),
                Law.TELLING_OF_AID,
                Line.LEGAL_AID);
    }

    private static Notice noMeansTest() {
        return new Notice(
                "NO_MEANS_TEST",
                new Text(
                        "遭受家庭暴力的受害人主张相关权益，申请法律援助不受经济困难条件限制",
                        "a victim of domestic violence gets legal aid without a test of means"),
                Law.NO_MEANS_TEST,
                Line.LEGAL_AID);
    }

    private static Notice noHardshipCheck(Membership.Group group) {
        return new Notice(
                "NO_HARDSHIP_CHECK",
                new Text(
                        "您属于" + group.title().zh() + "，有材料证明的，免予核查经济困难状况",
                        "as " + group.title().en() + " with proof, you need not show hardship"),
                group == Membership.Group.MIGRANT_WORKER ? Law.NO_CHECK_MIGRANT : group.article(),
                Line.LEGAL_AID);
    }

    private static Notice provisionalAid(Urgency urgency) {
        return new Notice(
                "PROVISIONAL_AID",
                new Text(
                        "情况紧急（" + urgency.what().zh()
                                + (urgency.lastDay() == null ? "" : "，最后一日" + urgency.lastDay())
                                + "）：申请后法律援助机构可以决定先行提供法律援助，手续随后补办",
                        "it is urgent (" + urgency.what().en()
                                + (urgency.lastDay() == null ? "" : ", last day " + urgency.lastDay())
                                + "): once you apply, legal aid may be given first and its formalities completed later"),
                urgency.ground().article(),
                Line.LEGAL_AID);
    }

    private static Notice protectionOrder() {
        return new Notice(
                "PROTECTION_ORDER",
                new Text(
                        "可以向人民法院申请人身安全保护令：法院在七十二小时内作出决定，情况紧急的二十四小时内；有效期不超过六个月，可以延长",
                        "you may ask the court for a personal protection order: it decides within 72 hours, in urgent cases within 24; the order holds up to 6 months and can be prolonged"),
                Law.PROTECTION_ORDER,
                null);
    }

    private static Notice police() {
        return new Notice(
                "POLICE",
                new Text(
                        "涉嫌违法犯罪或者有人身危险的，请立即拨打110报警",
                        "where a crime is likely or somebody is in danger, call the police at 110 at once"),
                Law.REPORT_TO_POLICE,
                null);
    }

    private static Notice unreached() {
        return new Notice(
                "UNREACHED",
                new Text(
                        "我们多次联系未能与您通话，本次咨询先行办结。您可以随时凭编号通过热线、网站或者工作站再次咨询，无需重复陈述",
                        "we called several times in vain, and this consultation is closed for now. Come back with its number on any channel at any time; you need not tell it again"),
                Law.POLICY,
                null);
    }
}
