package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.forensic.adapter.http.Views.AgreementView;
import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.adapter.http.Views.AskView;
import cn.onestop.forensic.adapter.http.Views.ClientView;
import cn.onestop.forensic.adapter.http.Views.CorrectionView;
import cn.onestop.forensic.adapter.http.Views.CustodyView;
import cn.onestop.forensic.adapter.http.Views.DissentView;
import cn.onestop.forensic.adapter.http.Views.EarlierView;
import cn.onestop.forensic.adapter.http.Views.ExtensionView;
import cn.onestop.forensic.adapter.http.Views.InstitutionBrief;
import cn.onestop.forensic.adapter.http.Views.MaterialView;
import cn.onestop.forensic.adapter.http.Views.MemberView;
import cn.onestop.forensic.adapter.http.Views.OpinionView;
import cn.onestop.forensic.adapter.http.Views.PaperView;
import cn.onestop.forensic.adapter.http.Views.ProxyView;
import cn.onestop.forensic.adapter.http.Views.ReasonView;
import cn.onestop.forensic.adapter.http.Views.RecusalView;
import cn.onestop.forensic.adapter.http.Views.SubjectView;
import cn.onestop.forensic.adapter.http.Views.TestimonyView;
import cn.onestop.forensic.application.NextAction;
import cn.onestop.forensic.application.Standing;
import cn.onestop.forensic.application.Standings;
import cn.onestop.forensic.domain.Agreement;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.CustodyEntry;
import cn.onestop.forensic.domain.Kinds;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.forensic.domain.Recusal;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.forensic.domain.Testimony;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A case as this reader may see it: a draft of the opinion is the institution's, and so are the reasons for which somebody is to step back. */
@Component
class ViewOfAppraisal {
    private final DeadlineViews deadlines;
    private final Standings standings;

    ViewOfAppraisal(DeadlineViews deadlines, Standings standings) {
        this.deadlines = deadlines;
        this.standings = standings;
    }

    ResponseEntity<AppraisalView> answer(Stored<Appraisal> stored, Caller caller) {
        return answer(stored, standings.of(caller, stored.value()));
    }

    ResponseEntity<AppraisalView> answer(Stored<Appraisal> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<Appraisal> stored) {
        return CaseBrief.of(stored, field(stored.value()), status(stored.value()));
    }

    static Named status(Appraisal it) {
        return new Named(it.statusName(), it.status().title());
    }

    static Named field(Appraisal it) {
        return new Named(it.kind(), it.commission().field().title());
    }

    static InstitutionBrief institution(Appraisal it) {
        Commission.Laboratory one = it.commission().laboratory();
        return new InstitutionBrief(one.id(), one.name());
    }

    List<OpenDeadline> deadlines(Appraisal it) {
        return deadlines.of(it, true);
    }

    List<ActionView> actions(Appraisal it, Caller caller) {
        return actions(it, standings.of(caller, it));
    }

    static List<CustodyView> custody(Appraisal it) {
        return it.custody().entries().stream()
                .map(one -> new CustodyView(
                        one.number(),
                        one.at(),
                        one.material(),
                        new Named(one.step().name(), one.step().title()),
                        one.what(),
                        one.by(),
                        one.holder(),
                        one.prev(),
                        one.hash()))
                .toList();
    }

    private static List<ActionView> actions(Appraisal it, Standing standing) {
        return NextAction.of(it, standing).stream()
                .map(action -> new ActionView(action.name(), action.method(), path(it, action), action.title()))
                .toList();
    }

    private static String path(Appraisal it, NextAction action) {
        return action.concernsTheCase()
                ? AppraisalsController.PATH + "/" + it.reference() + "/" + action.path()
                : AppraisalsController.PATH + "/" + action.path() + "?field="
                        + it.commission().field();
    }

    private AppraisalView of(Appraisal it, Standing standing) {
        Commission commission = it.commission();
        String reader = standing.caller().personKey();
        return new AppraisalView(
                it.reference().toString(),
                it.matter().toString(),
                new Named(commission.kind().name(), commission.kind().title()),
                field(it),
                status(it),
                it.isClosed(),
                it.area(),
                it.openedAt(),
                earlier(commission.earlier()),
                client(commission.client(), standing),
                subject(commission.subject(), standing),
                proxy(commission.proxy()),
                institution(it),
                commission.question().value(),
                commission.items().stream().map(Sensitive::value).toList(),
                commission.purpose().value(),
                commission.circumstances().value(),
                commission.complex(),
                it.entrusting()
                        .rejection()
                        .map(one -> new ReasonView(
                                new Named(one.ground().name(), one.ground().title()),
                                one.ground().article(),
                                one.words(),
                                one.at()))
                        .orElse(null),
                it.termination()
                        .map(one -> new ReasonView(
                                new Named(one.ground().name(), one.ground().title()),
                                one.ground().article(),
                                one.words(),
                                one.at()))
                        .orElse(null),
                standing.readsFees()
                        ? it.entrusting()
                                .agreement()
                                .map(ViewOfAppraisal::agreement)
                                .orElse(null)
                        : null,
                standing.readsFees() && it.entrusting().relief().isPresent(),
                it.team().members().stream()
                        .map(one -> new MemberView(one.id(), one.name(), one.licence(), one.senior(), one.is(reader)))
                        .toList(),
                it.team().recusals().stream().map(one -> recusal(one, standing)).toList(),
                it.custody().materials().stream().map(id -> material(it, id)).toList(),
                it.working().asks().stream()
                        .map(one -> new AskView(one.what(), one.retake(), one.askedAt(), one.endedAt()))
                        .toList(),
                extensions(it),
                it.working()
                        .opinion()
                        .filter(one -> one.issued() != null || standing.appraises())
                        .map(one -> opinion(it, one))
                        .orElse(null),
                it.afterwards().corrections().stream()
                        .map(one -> new CorrectionView(one.number(), one.what().value(), one.at(), one.paper()))
                        .toList(),
                it.afterwards().testimonies().stream()
                        .map(ViewOfAppraisal::testimony)
                        .toList(),
                it.files(),
                deadlines(it),
                actions(it, standing));
    }

    private static @Nullable EarlierView earlier(Commission.@Nullable Earlier earlier) {
        return earlier == null
                ? null
                : new EarlierView(earlier.reference(), earlier.ground(), earlier.sameLaboratory());
    }

    private static ClientView client(Client client, Standing standing) {
        return new ClientView(
                new Named(client.kind().name(), client.kind().title()),
                client.name(),
                client.caseNumber(),
                standing.client());
    }

    private static @Nullable SubjectView subject(@Nullable Somebody subject, Standing standing) {
        return subject == null
                ? null
                : new SubjectView(subject.name(), standing.caller().isPerson(subject.key()));
    }

    private static @Nullable ProxyView proxy(Commission.@Nullable Proxy proxy) {
        return proxy == null ? null : new ProxyView(proxy.by(), proxy.scope(), proxy.consentAt());
    }

    private static AgreementView agreement(Agreement one) {
        return new AgreementView(
                one.number(),
                one.workingDays(),
                one.feeYuan(),
                one.payableYuan(),
                one.risks(),
                one.returnOfMaterials(),
                one.drawnUpAt(),
                one.signedAt());
    }

    private static RecusalView recusal(Recusal one, Standing standing) {
        return new RecusalView(
                one.number(),
                one.member(),
                one.own(),
                one.askedAt(),
                standing.appraises() ? one.reason().value() : null,
                one.granted(),
                one.words() == null || !standing.appraises()
                        ? null
                        : one.words().value());
    }

    private static List<ExtensionView> extensions(Appraisal it) {
        return it.deadlines().stream()
                .filter(one -> one.rule().kind().equals(Kinds.APPRAISE))
                .flatMap(one -> one.extensions().stream())
                .map(one -> new ExtensionView(one.value(), one.reason(), one.at()))
                .toList();
    }

    private static MaterialView material(Appraisal it, String id) {
        CustodyEntry last = it.custody().lastOf(id).orElseThrow();
        String description = it.custody().entries().stream()
                .filter(one -> one.material().equals(id))
                .findFirst()
                .map(CustodyEntry::what)
                .orElse("");
        return new MaterialView(
                id, description, new Named(last.step().name(), last.step().title()), last.holder());
    }

    private static OpinionView opinion(Appraisal it, Opinion one) {
        Opinion.Issued paper = one.issued();
        return new OpinionView(
                one.process().value(),
                one.analysis().value(),
                one.conclusion().value(),
                one.dissents().entrySet().stream()
                        .map(dissent -> new DissentView(
                                dissent.getKey(), dissent.getValue().value()))
                        .toList(),
                one.signatures().keySet().stream().sorted().toList(),
                paper == null
                        ? null
                        : new PaperView(paper.number(), paper.at(), paper.code(), paper.attachment(), paper.sha256()),
                it.afterwards().isUsable());
    }

    private static TestimonyView testimony(Testimony one) {
        return new TestimonyView(
                one.number(),
                one.court(),
                one.caseNumber(),
                one.member(),
                one.on(),
                new Named(one.answer().name(), one.answer().title()),
                one.words());
    }
}
