package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.views.Named;
import cn.onestop.kernel.Referral;
import cn.onestop.legalaid.adapter.http.Views.AnswerView;
import cn.onestop.legalaid.adapter.http.Views.ChangeView;
import cn.onestop.legalaid.adapter.http.Views.ComplaintView;
import cn.onestop.legalaid.adapter.http.Views.ObjectionView;
import cn.onestop.legalaid.adapter.http.Views.ProgressView;
import cn.onestop.legalaid.adapter.http.Views.QualityView;
import cn.onestop.legalaid.adapter.http.Views.ReferralView;
import cn.onestop.legalaid.adapter.http.Views.ReportView;
import cn.onestop.legalaid.adapter.http.Views.SanctionView;
import cn.onestop.legalaid.adapter.http.Views.SupervisionView;
import cn.onestop.legalaid.adapter.http.Views.TerminationView;
import cn.onestop.legalaid.adapter.http.Views.VisitView;
import cn.onestop.legalaid.adapter.http.Views.WorkView;
import cn.onestop.legalaid.application.Standing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidState;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.legalaid.domain.LegalAidState.Objection;
import cn.onestop.legalaid.domain.LegalAidState.Sanction;
import cn.onestop.legalaid.domain.LegalAidState.Supervision;
import cn.onestop.legalaid.domain.LegalAidState.Termination;
import cn.onestop.legalaid.domain.LegalAidState.Work;
import cn.onestop.legalaid.domain.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views of what comes after a decision. */
final class WorkViews {
    private WorkViews() {}

    static WorkView work(LegalAidApplication application, Standing standing) {
        Work work = application.representation().work();
        return new WorkView(
                work.counsel(),
                standing.counsel()
                        ? List.of()
                        : application
                                .representation()
                                .all()
                                .map(WorkViews::referral)
                                .toList(),
                work.progress().stream()
                        .map(told -> new ProgressView(told.at(), told.told().value()))
                        .toList(),
                report(work.report()));
    }

    static @Nullable TerminationView termination(LegalAidState state) {
        Termination ended = state.termination();
        return ended == null
                ? null
                : new TerminationView(
                        new Named(ended.ground().name(), ended.ground().title()),
                        ended.reason(),
                        ended.at(),
                        Refusals.REMEDIES,
                        sanction(state.sanction()));
    }

    static List<ObjectionView> objections(List<Objection> objections) {
        return objections.stream()
                .map(one -> new ObjectionView(
                        one.reason().value(), one.receivedAt(), one.upheld(), one.decidedAt(), one.grounds()))
                .toList();
    }

    static SupervisionView supervision(Supervision kept) {
        return new SupervisionView(
                kept.changes().stream()
                        .map(one -> new ChangeView(one.reason().value(), one.askedAt(), one.granted(), one.grounds()))
                        .toList(),
                kept.complaints().stream()
                        .map(one -> new ComplaintView(
                                one.number(), one.text().value(), one.madeAt(), one.answeredAt(), one.answer()))
                        .toList(),
                kept.reviews().stream()
                        .map(one -> new QualityView(one.grade(), one.at(), one.remarks()))
                        .toList(),
                kept.visits().stream()
                        .map(one -> new VisitView(
                                one.satisfaction(), one.at(), one.words().value()))
                        .toList());
    }

    private static ReferralView referral(Referral sent) {
        Referral.Answer answer = sent.answer();
        return new ReferralView(
                sent.id(),
                sent.type().name(),
                new Named(sent.to().name(), sent.to().title()),
                sent.status().name(),
                sent.offeredAt(),
                answer == null
                        ? null
                        : new AnswerView(answer.at(), answer.caseReference(), answer.refusal(), answer.outcome()));
    }

    private static @Nullable ReportView report(@Nullable ClosingReport report) {
        return report == null
                ? null
                : new ReportView(report.at(), report.outcome(), report.summary().value(), report.papers());
    }

    private static @Nullable SanctionView sanction(@Nullable Sanction sanction) {
        return sanction == null ? null : new SanctionView(sanction.repay(), sanction.fine(), sanction.at());
    }
}
