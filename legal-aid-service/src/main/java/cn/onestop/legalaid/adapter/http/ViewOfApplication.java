package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.adapter.http.Views.DecisionView;
import cn.onestop.legalaid.adapter.http.Views.DocumentView;
import cn.onestop.legalaid.adapter.http.Views.PersonView;
import cn.onestop.legalaid.adapter.http.Views.ProvisionalView;
import cn.onestop.legalaid.adapter.http.Views.RepresentativeView;
import cn.onestop.legalaid.adapter.http.Views.SupplementView;
import cn.onestop.legalaid.application.JudgingEligibility;
import cn.onestop.legalaid.application.NextAction;
import cn.onestop.legalaid.application.Standing;
import cn.onestop.legalaid.domain.Filing.Representative;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidState;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An application as this reader may see it: with its explained eligibility, each deadline with its article, and what can be done next. */
@Component
class ViewOfApplication {
    static final String PATH = "/api/legal-aid-applications";

    private final DeadlineViews deadlines;
    private final JudgingEligibility judging;

    ViewOfApplication(DeadlineViews deadlines, JudgingEligibility judging) {
        this.deadlines = deadlines;
        this.judging = judging;
    }

    ResponseEntity<ApplicationView> answer(Stored<LegalAidApplication> stored, Caller caller) {
        return answer(stored, Standing.of(caller, stored.value()));
    }

    ResponseEntity<ApplicationView> answer(Stored<LegalAidApplication> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<LegalAidApplication> stored) {
        return CaseBrief.of(stored, kind(stored.value()), status(stored.value()));
    }

    ApplicationView of(LegalAidApplication application, Standing standing) {
        LegalAidState state = application.state();
        Caller reader = standing.caller();
        return new ApplicationView(
                application.reference().toString(),
                application.matter().toString(),
                kind(application),
                status(application),
                application.isClosed(),
                application.area(),
                state.filing().site(),
                state.filing().channel(),
                application.openedAt(),
                new PersonView(
                        state.filing().applicant().key(),
                        state.filing().applicant().name(),
                        reader.isPerson(state.filing().applicant().key())),
                representative(state.filing().representative(), reader),
                state.filing().place(),
                state.filing().narrative().value(),
                state.filing().circumstances(),
                judging.judge(state.filing().circumstances(), application.area()),
                supplement(state.supplement()),
                provisional(state.provisionalAid()),
                application
                        .deciding()
                        .decision()
                        .map(decision -> new DecisionView(
                                decision.granted(),
                                decision.at(),
                                decision.refusal(),
                                decision.eligibility(),
                                decision.feeRelief()))
                        .orElse(null),
                WorkViews.work(application, standing),
                WorkViews.termination(state),
                WorkViews.objections(state.objections()),
                standing.counsel() ? null : WorkViews.supervision(state.supervision()),
                state.documents().stream()
                        .map(document -> new DocumentView(document.attachment(), document.kind(), document.addedAt()))
                        .toList(),
                application.links(),
                deadlines(application),
                actions(application, standing));
    }

    List<ActionView> actions(LegalAidApplication application, Standing standing) {
        String own = PATH + "/" + application.reference();
        return NextAction.of(application, standing).stream()
                .map(action -> new ActionView(
                        action.name(),
                        action.method(),
                        action.path().isEmpty() ? own : own + "/" + action.path(),
                        action.title()))
                .toList();
    }

    List<OpenDeadline> deadlines(LegalAidApplication application) {
        return deadlines.of(application, true);
    }

    static Named kind(LegalAidApplication application) {
        var matter = application.filing().circumstances().matter();
        return new Named(matter.name(), matter.title());
    }

    static Named status(LegalAidApplication application) {
        return new Named(application.statusName(), application.status().title());
    }

    private static @Nullable RepresentativeView representative(@Nullable Representative given, Caller reader) {
        return given == null
                ? null
                : new RepresentativeView(
                        given.key(),
                        given.name(),
                        given.relation(),
                        given.relation().title(),
                        reader.isPerson(given.key()));
    }

    private static @Nullable SupplementView supplement(LegalAidState.@Nullable Supplement told) {
        return told == null ? null : new SupplementView(told.items(), told.askedAt(), told.deliveredAt());
    }

    private static @Nullable ProvisionalView provisional(LegalAidState.@Nullable ProvisionalAid given) {
        return given == null
                ? null
                : new ProvisionalView(
                        new Named(given.ground().name(), given.ground().title()),
                        given.evidence(),
                        given.periodEndsOn(),
                        given.at());
    }
}
