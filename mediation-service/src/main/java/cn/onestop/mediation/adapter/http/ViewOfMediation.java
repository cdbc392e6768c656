package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.adapter.http.Views.AgreementView;
import cn.onestop.mediation.adapter.http.Views.ConfirmationView;
import cn.onestop.mediation.adapter.http.Views.DisputeView;
import cn.onestop.mediation.adapter.http.Views.EndingView;
import cn.onestop.mediation.adapter.http.Views.EvidenceView;
import cn.onestop.mediation.adapter.http.Views.FollowUpView;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.adapter.http.Views.MediatorView;
import cn.onestop.mediation.adapter.http.Views.PartyView;
import cn.onestop.mediation.adapter.http.Views.PaymentView;
import cn.onestop.mediation.adapter.http.Views.PrecautionView;
import cn.onestop.mediation.adapter.http.Views.ProxyView;
import cn.onestop.mediation.adapter.http.Views.SessionView;
import cn.onestop.mediation.application.NextAction;
import cn.onestop.mediation.application.Standing;
import cn.onestop.mediation.domain.Agreement;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Session;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A mediation as this reader may see it. The other side never sees what the applicant told, was helped with or asked for elsewhere. */
@Component
class ViewOfMediation {
    private final DeadlineViews deadlines;

    ViewOfMediation(DeadlineViews deadlines) {
        this.deadlines = deadlines;
    }

    ResponseEntity<MediationView> answer(Stored<Mediation> stored, Caller caller) {
        return answer(stored, Standing.of(caller, stored.value()));
    }

    ResponseEntity<MediationView> answer(Stored<Mediation> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<Mediation> stored) {
        return CaseBrief.of(stored, kind(stored.value()), status(stored.value()));
    }

    MediationView of(Mediation mediation, Standing standing) {
        boolean applicantsSide = standing.seesApplicantsSide();
        return new MediationView(
                mediation.reference().toString(),
                mediation.matter().toString(),
                kind(mediation),
                status(mediation),
                mediation.isClosed(),
                mediation.area(),
                mediation.intake().site(),
                mediation.openedAt(),
                dispute(mediation, applicantsSide),
                parties(mediation, standing),
                applicantsSide ? proxy(mediation) : null,
                mediation.panel().mediators().stream()
                        .map(mediator -> new MediatorView(mediator.id(), mediator.name()))
                        .toList(),
                mediation.proceedings().isOpen(),
                mediation.proceedings().sessions().stream()
                        .map(ViewOfMediation::session)
                        .toList(),
                precautions(mediation, standing),
                agreement(mediation),
                confirmation(mediation),
                mediation.confirming().exclusion().orElse(null),
                mediation
                        .concluding()
                        .ending()
                        .map(ending -> new EndingView(ending.reason(), ending.at()))
                        .orElse(null),
                mediation.concluding().remedies(),
                mediation.proceedings().attachments(),
                evidence(mediation),
                referrals(mediation, standing),
                deadlines(mediation, applicantsSide),
                actions(mediation, standing));
    }

    List<ActionView> actions(Mediation mediation, Standing standing) {
        return NextAction.of(mediation, standing).stream()
                .map(action -> new ActionView(
                        action.name(),
                        action.method(),
                        "/api/mediations/" + mediation.reference() + "/" + action.path(),
                        action.title()))
                .toList();
    }

    List<OpenDeadline> deadlines(Mediation mediation, boolean applicantsSide) {
        return deadlines.of(mediation, applicantsSide);
    }

    static List<ReferralView> referrals(Mediation mediation, Standing standing) {
        return mediation.referring().sent().stream()
                .filter(sent -> standing.seesWhatIsOf(sent.referral().subject()))
                .map(ReferralView::of)
                .toList();
    }

    static Named status(Mediation mediation) {
        return new Named(mediation.statusName(), mediation.status().title());
    }

    private static Named kind(Mediation mediation) {
        return new Named(mediation.kind(), mediation.intake().dispute().kind().title());
    }

    private static DisputeView dispute(Mediation mediation, boolean applicantsSide) {
        var dispute = mediation.intake().dispute();
        return new DisputeView(
                dispute.request().value(), applicantsSide ? dispute.narrative().value() : null, dispute.amountYuan());
    }

    private static List<PartyView> parties(Mediation mediation, Standing standing) {
        return mediation.participants().stream()
                .map(party -> new PartyView(
                        party.key(),
                        party.role(),
                        party.name(),
                        party.organisation(),
                        party.consent(),
                        party.consentAt(),
                        standing.isParty(party.key())))
                .toList();
    }

    private static @Nullable ProxyView proxy(Mediation mediation) {
        return Optional.ofNullable(mediation.intake().proxy())
                .map(proxy -> new ProxyView(proxy.clerk(), proxy.site(), proxy.scope(), proxy.consentGivenAt()))
                .orElse(null);
    }

    private static SessionView session(Session session) {
        return new SessionView(
                session.number(),
                session.convenedFor(),
                session.place(),
                session.heldAt(),
                session.attended(),
                text(session.record()));
    }

    private static List<PrecautionView> precautions(Mediation mediation, Standing standing) {
        return standing.party().isPresent()
                ? List.of()
                : mediation.proceedings().precautions().stream()
                        .map(taken -> new PrecautionView(taken.kind(), taken.at(), text(taken.what())))
                        .toList();
    }

    private static @Nullable AgreementView agreement(Mediation mediation) {
        return mediation
                .agreeing()
                .agreement()
                .map(made -> new AgreementView(
                        made.form(),
                        made.terms().value(),
                        made.subjects(),
                        made.performOn(),
                        payment(made.payment()),
                        made.signatures(),
                        made.sealedAt(),
                        made.effectiveAt(),
                        made.writtenDownAt(),
                        mediation.agreeing().followUps().stream()
                                .map(one ->
                                        new FollowUpView(one.at(), one.found().value()))
                                .toList()))
                .orElse(null);
    }

    private static @Nullable PaymentView payment(Agreement.@Nullable Payment owed) {
        return owed == null
                ? null
                : new PaymentView(owed.payer().value(), owed.payee().value(), owed.amountYuan());
    }

    private static @Nullable ConfirmationView confirmation(Mediation mediation) {
        return mediation
                .confirming()
                .confirmation()
                .map(it -> new ConfirmationView(
                        it.status(),
                        it.status().title(),
                        it.court(),
                        it.filedAt(),
                        it.docket(),
                        it.takenUpAt(),
                        it.ruledAt(),
                        it.reason(),
                        mediation.confirming().remedies()))
                .orElse(null);
    }

    private static List<EvidenceView> evidence(Mediation mediation) {
        return mediation.referring().evidence().stream()
                .map(one -> new EvidenceView(one.opinion(), one.issuedAt(), one.code(), one.sha256(), one.receivedAt()))
                .toList();
    }

    private static @Nullable String text(@Nullable Sensitive sensitive) {
        return sensitive == null ? null : sensitive.value();
    }
}
