package cn.onestop.notary.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Text;
import cn.onestop.notary.adapter.http.Views.ApplicationView;
import cn.onestop.notary.adapter.http.Views.CertificateView;
import cn.onestop.notary.adapter.http.Views.CommitmentView;
import cn.onestop.notary.adapter.http.Views.DebtView;
import cn.onestop.notary.adapter.http.Views.DraftView;
import cn.onestop.notary.adapter.http.Views.EndingView;
import cn.onestop.notary.adapter.http.Views.ExecutionView;
import cn.onestop.notary.adapter.http.Views.FeeView;
import cn.onestop.notary.adapter.http.Views.FileView;
import cn.onestop.notary.adapter.http.Views.MaterialView;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.adapter.http.Views.NotaryRef;
import cn.onestop.notary.adapter.http.Views.OfficeRef;
import cn.onestop.notary.adapter.http.Views.PartyView;
import cn.onestop.notary.adapter.http.Views.ProxyView;
import cn.onestop.notary.adapter.http.Views.ReliefView;
import cn.onestop.notary.adapter.http.Views.ReviewView;
import cn.onestop.notary.adapter.http.Views.SupplementView;
import cn.onestop.notary.adapter.http.Views.TellingView;
import cn.onestop.notary.adapter.http.Views.VerificationView;
import cn.onestop.notary.application.NextAction;
import cn.onestop.notary.application.Standing;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Application;
import cn.onestop.notary.domain.Certificate;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Execution;
import cn.onestop.notary.domain.Fee;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.NotarizationState.Outcome;
import cn.onestop.notary.domain.Office;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Proxy;
import cn.onestop.notary.domain.Refusals;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A case as this reader may see it: the other party does not see fee and relief, who only asked for a review not what is in the file. */
@Component
class ViewOfNotarization {
    private static final Text UNNAMED = new Text("待写明公证事项", "not yet said what is to be notarized");

    private final DeadlineViews deadlines;

    ViewOfNotarization(DeadlineViews deadlines) {
        this.deadlines = deadlines;
    }

    ResponseEntity<NotarizationView> answer(Stored<Notarization> stored, Caller caller) {
        return answer(stored, Standing.of(caller, stored.value()));
    }

    ResponseEntity<NotarizationView> answer(Stored<Notarization> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<Notarization> stored) {
        return CaseBrief.of(stored, kind(stored.value()), status(stored.value()));
    }

    static Named status(Notarization it) {
        return new Named(it.statusName(), it.status().title());
    }

    static Named kind(Notarization it) {
        return new Named(
                it.kind(),
                it.applying().application().map(one -> one.kind().title()).orElse(UNNAMED));
    }

    List<OpenDeadline> deadlines(Notarization it) {
        return deadlines.of(it, true);
    }

    List<ActionView> actions(Notarization it, Standing standing) {
        String path = NotarizationsController.PATH + "/" + it.reference() + "/";
        return NextAction.of(it, standing).stream()
                .map(action -> new ActionView(action.name(), action.method(), path + action.path(), action.title()))
                .toList();
    }

    /** The other party sees what it handed in, and nobody else's papers. */
    static List<MaterialView> materials(Notarization it, Standing standing) {
        return it.applying().application().stream()
                .flatMap(application -> application.kind().materials().stream())
                .map(material -> new MaterialView(
                        material.code(),
                        material.title(),
                        material.required(),
                        it.applying()
                                .application()
                                .filter(one -> one.knows(material))
                                .isPresent(),
                        it.examining().materials().stream()
                                .filter(one -> one.material().equals(material.code()))
                                .filter(one -> standing.readsMaterial(one))
                                .map(one -> new FileView(one.attachment(), one.at()))
                                .toList()))
                .toList();
    }

    static List<ReferralView> referrals(Notarization it) {
        return it.referring().all().sent().stream().map(ReferralView::of).toList();
    }

    private NotarizationView of(Notarization it, Standing standing) {
        boolean file = standing.readsFile();
        boolean own = standing.applicantSide();
        return new NotarizationView(
                it.reference().toString(),
                it.matter().toString(),
                kind(it),
                status(it),
                it.isClosed(),
                it.area(),
                it.openedAt(),
                office(it.intake().office()),
                file ? parties(it, standing) : List.of(),
                own ? proxy(it.intake().proxy()) : null,
                file
                        ? it.applying()
                                .application()
                                .map(one -> application(it, one, own))
                                .orElse(null)
                        : null,
                file ? materials(it, standing) : List.of(),
                it.examining().notary().map(one -> notary(one, standing)).orElse(null),
                file
                        ? it.examining()
                                .telling()
                                .map(one -> new TellingView(
                                        one.meaning(), one.words().value(), one.at()))
                                .orElse(null)
                        : null,
                file ? supplements(it) : List.of(),
                own ? verifications(it, standing) : List.of(),
                own ? it.charging().fee().map(fee -> fee(it, fee)).orElse(null) : null,
                standing.notary()
                        ? it.certifying()
                                .draft()
                                .map(one -> new DraftView(
                                        one.statement().value(),
                                        one.conclusion().value(),
                                        one.at()))
                                .orElse(null)
                        : null,
                it.certifying()
                        .certificate()
                        .map(one -> certificate(it, one, standing))
                        .orElse(null),
                it.reviewing().all().stream()
                        .filter(one -> file || isAsker(one, standing))
                        .map(one -> review(one, standing))
                        .toList(),
                file
                        ? it.enforcing()
                                .commitment()
                                .map(one -> new CommitmentView(one.atOffice(), one.at()))
                                .orElse(null)
                        : null,
                file ? execution(it.enforcing().execution()) : null,
                file ? it.enforcing().performedAt().orElse(null) : null,
                file ? it.outcome().map(ViewOfNotarization::ending).orElse(null) : null,
                own ? referrals(it) : List.of(),
                deadlines(it),
                actions(it, standing));
    }

    private static @Nullable OfficeRef office(@Nullable Office office) {
        return office == null ? null : new OfficeRef(office.id(), office.name(), office.address());
    }

    private static List<PartyView> parties(Notarization it, Standing standing) {
        return it.participants().stream()
                .map(one -> new PartyView(
                        one.key(),
                        one.name(),
                        one.organisation(),
                        one.role() == Participant.Role.APPLICANT
                                ? new Named(one.role().name(), new Text("申请人", "applicant"))
                                : new Named(one.role().name(), new Text("其他当事人", "other party")),
                        one.speaksThrough(standing.caller().personKey())))
                .toList();
    }

    private static @Nullable ProxyView proxy(@Nullable Proxy proxy) {
        return proxy == null
                ? null
                : new ProxyView(
                        proxy.by(),
                        new Named(proxy.basis().name(), proxy.basis().title()),
                        proxy.scope(),
                        proxy.givenAt());
    }

    private static ApplicationView application(Notarization it, Application one, boolean own) {
        return new ApplicationView(
                one.request().value(),
                own ? one.narrative().value() : null,
                one.places(),
                one.amountYuan(),
                one.debt() == null ? null : debt(it, one.debt()));
    }

    private static DebtView debt(Notarization it, Debt debt) {
        return new DebtView(
                debt.agreement(),
                debt.madeOn(),
                debt.terms().value(),
                name(it, debt.creditor()),
                name(it, debt.debtor()),
                debt.amountYuan(),
                debt.payBy());
    }

    private static String name(Notarization it, String key) {
        return it.participants().stream()
                .filter(one -> one.key().equals(key))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }

    private static NotaryRef notary(ActingNotary one, Standing standing) {
        return new NotaryRef(one.notary(), one.name(), one.is(standing.caller().personKey()));
    }

    private static List<SupplementView> supplements(Notarization it) {
        return it.examining().supplements().stream()
                .map(one -> new SupplementView(one.materials(), one.words().value(), one.askedAt(), one.receivedAt()))
                .toList();
    }

    private static List<VerificationView> verifications(Notarization it, Standing standing) {
        return it.examining().verifications().stream()
                .map(one -> new VerificationView(
                        one.elsewhere(),
                        one.what().value(),
                        one.begunAt(),
                        standing.notary() ? one.result().value() : null,
                        one.endedAt()))
                .toList();
    }

    private static FeeView fee(Notarization it, Fee fee) {
        return new FeeView(
                fee.fullYuan(),
                it.charging().dueYuan(),
                it.charging()
                        .relief()
                        .map(one -> new ReliefView(one.ground(), one.percent(), one.basis(), one.at()))
                        .orElse(null),
                fee.paidYuan(),
                fee.receipt(),
                fee.paidAt());
    }

    private static CertificateView certificate(Notarization it, Certificate one, Standing standing) {
        boolean file = standing.readsFile();
        String participant = it.spokenForBy(standing.caller().personKey())
                .or(() -> it.participants().stream().findFirst())
                .map(Participant::key)
                .orElse("");
        return new CertificateView(
                one.number(),
                one.code(),
                one.issuedAt(),
                file ? one.prints() : List.of(),
                file ? one.receivedBy(participant).orElse(null) : null,
                file ? it.reviewing().mayAskUntil(participant).orElse(null) : null,
                one.revokedAt());
    }

    private static boolean isAsker(Review one, Standing standing) {
        return one.key().equals(standing.caller().personKey());
    }

    private static ReviewView review(Review one, Standing standing) {
        boolean reads = standing.notary() || standing.supervisor() || isAsker(one, standing);
        return new ReviewView(
                one.by(),
                isAsker(one, standing),
                reads ? one.reason().value() : null,
                reads ? one.from() : null,
                one.askedAt(),
                one.reviewer() == null ? null : notary(one.reviewer(), standing),
                one.outcome() == null
                        ? null
                        : new Named(one.outcome().name(), one.outcome().title()),
                one.outcome() == null ? null : one.words().value(),
                one.decidedAt(),
                one.announcement(),
                one.carriedOutAt());
    }

    private static @Nullable ExecutionView execution(Execution one) {
        if (one.status() == Execution.Status.NONE) {
            return null;
        }
        boolean declined = one.status() == Execution.Status.DECLINED;
        return new ExecutionView(
                new Named(one.status().name(), title(one.status())),
                one.owedYuan(),
                one.statement().value(),
                one.askedAt(),
                one.number(),
                one.code(),
                one.print(),
                declined ? one.words().value() : null,
                declined ? Refusals.noExecutionCertificate() : null);
    }

    private static Text title(Execution.Status status) {
        return switch (status) {
            case NONE -> new Text("未申请", "not asked for");
            case ASKED -> new Text("已申请", "asked for");
            case CERTIFIED -> new Text("已出具执行证书", "certified");
            case DECLINED -> new Text("不予出具执行证书", "declined");
        };
    }

    private static EndingView ending(Outcome outcome) {
        return Optional.ofNullable(outcome.notAccepted())
                .map(why -> new EndingView(new Named(why.name(), why.title()), outcome.words(), why.written()))
                .or(() -> Optional.ofNullable(outcome.refused())
                        .map(why -> new EndingView(new Named(why.name(), why.title()), outcome.words(), why.written())))
                .or(() -> Optional.ofNullable(outcome.terminated())
                        .map(why -> new EndingView(new Named(why.name(), why.title()), outcome.words(), null)))
                .orElseThrow();
    }
}
