package cn.onestop.notary.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.adapter.http.Views.MaterialView;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.FilingNotarization;
import cn.onestop.notary.application.ReadingNotarizations;
import cn.onestop.notary.application.ReadingNotarizations.Seen;
import cn.onestop.notary.application.Standing;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Status;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.PartnerScopes;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applying for a notarization, and looking at what became of it. */
@Tag(name = "notarizations")
@RestController
@RequestMapping(NotarizationsController.PATH)
class NotarizationsController {
    static final String PATH = "/api/notarizations";

    private static final String LIST = "notarizations";
    private static final String CASE = "/{reference}";

    private final FilingNotarization filing;
    private final ReadingNotarizations reading;
    private final Changes changes;
    private final ViewOfNotarization views;
    private final AccessRecords accesses;
    private final Cursors cursors;

    NotarizationsController(
            FilingNotarization filing,
            ReadingNotarizations reading,
            Changes changes,
            ViewOfNotarization views,
            AccessRecords accesses,
            Cursors cursors) {
        this.filing = filing;
        this.reading = reading;
        this.changes = changes;
        this.views = views;
        this.accesses = accesses;
        this.cursors = cursors;
    }

    /**
     * What is answered at once, and again at every repeat.
     *
     * @param materials what the kind needs
     */
    record Filed(
            String reference,
            String matter,
            Named kind,
            Named status,
            String office,
            List<MaterialView> materials,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    @Operation(
            summary =
                    "Apply for a notarization, for oneself, or for somebody where the law lets one act for them (Notarization Law arts 25, 26)")
    @Access(own = true, staff = Role.CLERK, scope = PartnerScopes.FILE_CASES)
    @PostMapping
    ResponseEntity<String> file(Caller caller, IdempotencyKey key, @Valid @RequestBody FilingInput body) {
        Opened<Notarization> opened = filing.file(caller, key, body.form(), it -> filed(it, caller));
        ResponseEntity.BodyBuilder answer = opened.stored() == null
                ? ResponseEntity.status(201)
                : ResponseEntity.created(
                                URI.create(PATH + "/" + opened.stored().value().reference()))
                        .eTag(Etags.of(opened.stored().version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }

    @Operation(summary = 
            "The caller's own cases, those in which a notary acts; for staff, those of their areas; for a partner's system, those it filed")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY, Role.SUPERVISOR},
            scope = PartnerScopes.READ_CASES)
    @GetMapping
    Page<CaseBrief> list(
            Caller caller,
            @RequestParam(required = false, defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        String position = after == null ? null : cursors.read(LIST, after);
        Page<CaseBrief> page = reading.list(caller, own, status == null ? null : status.name(), position, limit.value())
                .map(ViewOfNotarization::brief);
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One case, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY, Role.SUPERVISOR})
    @GetMapping(CASE)
    ResponseEntity<NotarizationView> get(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET " + PATH + CASE);
        return views.answer(seen.stored(), seen.standing());
    }

    @Operation(summary = "Every step of a case, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY, Role.SUPERVISOR})
    @GetMapping(CASE + "/timeline")
    List<CaseStep> timeline(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET " + PATH + CASE + "/timeline");
        return new Timeline(seen.stored(), seen.standing()).steps();
    }

    @Operation(summary = "Which staff looked at the caller's own case, and what for")
    @Access(own = true)
    @GetMapping(CASE + "/accesses")
    List<AccessRecord> accesses(Caller caller, @PathVariable Reference reference) {
        Seen seen = reading.read(caller, reference, Optional.empty(), "GET " + PATH + CASE + "/accesses");
        if (!seen.standing().applicant()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }

    @Operation(
            summary =
                    "Say what is to be notarized, where another line sent the case, or say it anew before the acceptance")
    @Access(own = true, staff = Role.CLERK)
    @PutMapping(CASE + "/application")
    ResponseEntity<NotarizationView> complete(CaseRequest request, @Valid @RequestBody ApplicationInput body) {
        return changes.answer(request, filing.complete(request, body.what()));
    }

    @Operation(summary = "Take the application back, until the certificate is issued")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping(CASE + "/withdrawal")
    ResponseEntity<NotarizationView> withdraw(CaseRequest request) {
        return changes.byApplicant(request, (it, act) -> it.applying().withdraw(act, ""));
    }

    private Filed filed(Notarization it, Caller caller) {
        var office = it.intake().office();
        return new Filed(
                it.reference().toString(),
                it.matter().toString(),
                ViewOfNotarization.kind(it),
                ViewOfNotarization.status(it),
                office == null ? "" : office.name(),
                ViewOfNotarization.materials(it, Standing.of(caller, it)),
                views.deadlines(it),
                views.actions(it, Standing.of(caller, it)));
    }
}
