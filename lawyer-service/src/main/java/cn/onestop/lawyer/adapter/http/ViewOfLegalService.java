package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.adapter.http.Views.AssignmentView;
import cn.onestop.lawyer.adapter.http.Views.CandidateView;
import cn.onestop.lawyer.adapter.http.Views.ClientView;
import cn.onestop.lawyer.adapter.http.Views.ConflictView;
import cn.onestop.lawyer.adapter.http.Views.ContractView;
import cn.onestop.lawyer.adapter.http.Views.CounselView;
import cn.onestop.lawyer.adapter.http.Views.ExplainedView;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.adapter.http.Views.OfferView;
import cn.onestop.lawyer.adapter.http.Views.OpponentView;
import cn.onestop.lawyer.adapter.http.Views.ProxyView;
import cn.onestop.lawyer.adapter.http.Views.RatingView;
import cn.onestop.lawyer.adapter.http.Views.ReportView;
import cn.onestop.lawyer.application.NextAction;
import cn.onestop.lawyer.application.SeekingLawyers.Explained;
import cn.onestop.lawyer.application.Standing;
import cn.onestop.lawyer.domain.Assignment;
import cn.onestop.lawyer.domain.ClientRating;
import cn.onestop.lawyer.domain.ClosingReport;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Offer;
import cn.onestop.lawyer.domain.Proxy;
import cn.onestop.lawyer.domain.Shortlisted;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.matching.Candidate;
import cn.onestop.lawyer.domain.matching.Exclusion;
import cn.onestop.lawyer.domain.matching.Verdict;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A case as this reader may see it: whoever is only asked reads what it is about and against whom, not what happened. */
@Component
class ViewOfLegalService {
    private static final Text ASSIGNMENT = new Text("法律援助指派", "legal aid assignment");

    private final DeadlineViews deadlines;

    ViewOfLegalService(DeadlineViews deadlines) {
        this.deadlines = deadlines;
    }

    ResponseEntity<LegalServiceView> answer(Stored<LegalService> stored, Caller caller) {
        return answer(stored, Standing.of(caller, stored.value()));
    }

    ResponseEntity<LegalServiceView> answer(Stored<LegalService> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<LegalService> stored) {
        return CaseBrief.of(stored, kind(stored.value()), status(stored.value()));
    }

    static Named status(LegalService it) {
        return new Named(it.statusName(), it.status().title());
    }

    static Named kind(LegalService it) {
        return new Named(
                it.kind(),
                it.intake().assignment() == null
                        ? it.intake().commission().work().title()
                        : ASSIGNMENT);
    }

    List<OpenDeadline> deadlines(LegalService it) {
        return deadlines.of(it, true);
    }

    List<ActionView> actions(LegalService it, Standing standing) {
        String path = LegalServicesController.PATH + "/" + it.reference() + "/";
        return NextAction.of(it, standing).stream()
                .map(action -> new ActionView(action.name(), action.method(), path + action.path(), action.title()))
                .toList();
    }

    static List<CandidateView> candidates(LegalService it) {
        return it.seeking().shortlist().stream()
                .map(ViewOfLegalService::candidate)
                .toList();
    }

    static List<ReferralView> referrals(LegalService it) {
        return it.referring().all().sent().stream().map(ReferralView::of).toList();
    }

    static ExplainedView explained(Explained explained) {
        return switch (explained.verdict()) {
            case Verdict.Fits(Candidate fits) -> explained(explained, true, fits.points(), fits.reasons(), List.of());
            case Verdict.Excluded(List<Exclusion> why) -> explained(explained, false, 0, List.of(), why);
        };
    }

    private static ExplainedView explained(
            Explained explained,
            boolean fits,
            int points,
            List<cn.onestop.lawyer.domain.matching.Reason> reasons,
            List<Exclusion> why) {
        return new ExplainedView(
                explained.who().id(),
                explained.who().name(),
                fits,
                points,
                reasons,
                why,
                conflict(explained.conflict()));
    }

    private LegalServiceView of(LegalService it, Standing standing) {
        boolean working = standing.readsNarrative();
        return new LegalServiceView(
                it.reference().toString(),
                it.matter().toString(),
                kind(it),
                new Named(
                        it.intake().commission().field().name(),
                        it.intake().commission().field().title()),
                status(it),
                it.isClosed(),
                it.area(),
                it.openedAt(),
                client(it, standing),
                working ? proxy(it.intake().proxy()) : null,
                it.intake().commission().request().value(),
                working ? it.intake().commission().narrative().value() : null,
                it.intake().opponents().stream()
                        .map(one -> new OpponentView(one.name().value(), one.organisation()))
                        .toList(),
                assignment(it.intake().assignment()),
                standing.clientSide() ? candidates(it) : List.of(),
                offers(it, standing),
                it.counsel().map(one -> counsel(one, standing)).orElse(null),
                it.seeking().humanAskedAt().orElse(null),
                working
                        ? it.engaging()
                                .contract()
                                .map(ViewOfLegalService::contract)
                                .orElse(null)
                        : null,
                working ? it.engaging().report().map(ViewOfLegalService::report).orElse(null) : null,
                working ? it.engaging().rating().map(ViewOfLegalService::rating).orElse(null) : null,
                it.ending()
                        .map(ending -> new Named(ending.name(), ending.title()))
                        .orElse(null),
                working ? it.attachments() : List.of(),
                working ? referrals(it) : List.of(),
                deadlines(it),
                actions(it, standing));
    }

    private static ClientView client(LegalService it, Standing standing) {
        var client = it.intake().client();
        return new ClientView(client.key(), client.name(), client.organisation(), standing.client());
    }

    private static @Nullable ProxyView proxy(@Nullable Proxy proxy) {
        return proxy == null ? null : new ProxyView(proxy.clerk(), proxy.scope(), proxy.consentGivenAt());
    }

    private static @Nullable AssignmentView assignment(@Nullable Assignment assignment) {
        return assignment == null
                ? null
                : new AssignmentView(assignment.only(), assignment.years(), assignment.lastDay());
    }

    private static CandidateView candidate(Shortlisted one) {
        Counsel counsel = one.counsel();
        return new CandidateView(
                counsel.lawyer(),
                counsel.name(),
                profession(counsel.profession()),
                counsel.firmName(),
                one.points(),
                one.reasons(),
                one.checked(),
                conflict(one.conflict()));
    }

    private static @Nullable ConflictView conflict(@Nullable Conflict conflict) {
        return conflict == null ? null : new ConflictView(conflict.code(), conflict.reason(), conflict.article());
    }

    private static List<OfferView> offers(LegalService it, Standing standing) {
        return it.offering().offers().stream()
                .filter(offer ->
                        standing.clientSide() || offer.to().is(standing.caller().personKey()))
                .map(ViewOfLegalService::offer)
                .toList();
    }

    private static OfferView offer(Offer offer) {
        return new OfferView(
                offer.to().lawyer(),
                offer.to().name(),
                offer.at(),
                offer.until(),
                offer.answer().name(),
                offer.reason() == null
                        ? null
                        : new Named(offer.reason().name(), offer.reason().title()),
                offer.note().value().isEmpty() ? null : offer.note().value());
    }

    private static CounselView counsel(Counsel one, Standing standing) {
        return new CounselView(
                one.lawyer(),
                one.name(),
                profession(one.profession()),
                one.firmName(),
                one.years(),
                one.is(standing.caller().personKey()));
    }

    private static Named profession(Profession profession) {
        return new Named(profession.name(), profession.title());
    }

    private static ContractView contract(Contract contract) {
        return new ContractView(
                contract.number(),
                contract.fee(),
                contract.amountYuan(),
                contract.powers(),
                contract.attachment(),
                contract.drawnUpAt(),
                contract.signedByClientAt(),
                contract.signedByFirmAt());
    }

    private static ReportView report(ClosingReport report) {
        return new ReportView(
                report.at(),
                new Named(report.outcome().name(), report.outcome().title()),
                report.summary().value(),
                report.papers());
    }

    private static RatingView rating(ClientRating rating) {
        return new RatingView(rating.stars(), rating.words().value(), rating.at());
    }
}
