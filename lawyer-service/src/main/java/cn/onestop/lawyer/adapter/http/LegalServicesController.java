package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.adapter.http.Views.CandidateView;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.application.FilingLegalService;
import cn.onestop.lawyer.application.ReadingLegalServices;
import cn.onestop.lawyer.application.ReadingLegalServices.Seen;
import cn.onestop.lawyer.application.Standing;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Status;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking for a lawyer, and looking at what became of it. */
@Tag(name = "legal services")
@RestController
@RequestMapping(LegalServicesController.PATH)
class LegalServicesController {
    static final String PATH = "/api/legal-services";

    private static final String LIST = "legal-services";
    private static final String CASE = "/{reference}";

    private final FilingLegalService filing;
    private final ReadingLegalServices reading;
    private final ViewOfLegalService views;
    private final AccessRecords accesses;
    private final Cursors cursors;

    LegalServicesController(
            FilingLegalService filing,
            ReadingLegalServices reading,
            ViewOfLegalService views,
            AccessRecords accesses,
            Cursors cursors) {
        this.filing = filing;
        this.reading = reading;
        this.views = views;
        this.accesses = accesses;
        this.cursors = cursors;
    }

    /**
     * What is answered at once, and again at every repeat.
     *
     * @param candidates who was found, the best first; none when nobody fits
     */
    record Filed(
            String reference,
            String matter,
            Named status,
            List<CandidateView> candidates,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    @Operation(
            summary =
                    "Ask for a lawyer, for oneself, or as a clerk for a person or an organisation; candidates come with the answer")
    @Access(own = true, staff = Role.CLERK, scope = PartnerScopes.FILE_CASES)
    @PostMapping
    ResponseEntity<String> file(Caller caller, IdempotencyKey key, @Valid @RequestBody RequestInput body) {
        Opened<LegalService> opened = filing.file(caller, key, body.form(), it -> filed(it, caller));
        ResponseEntity.BodyBuilder answer = opened.stored() == null
                ? ResponseEntity.status(201)
                : ResponseEntity.created(
                                URI.create(PATH + "/" + opened.stored().value().reference()))
                        .eTag(Etags.of(opened.stored().version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }

    @Operation(
            summary =
                    "The caller's own cases, those in which a lawyer acts or is asked; for staff, those of their areas; for a partner's system, those it filed")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER, Role.SUPERVISOR},
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
                .map(ViewOfLegalService::brief);
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One case, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER, Role.SUPERVISOR})
    @GetMapping(CASE)
    ResponseEntity<LegalServiceView> get(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET " + PATH + CASE);
        return views.answer(seen.stored(), seen.standing());
    }

    @Operation(summary = "Every step of a case, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER, Role.SUPERVISOR})
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
        if (!seen.standing().client()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }

    private Filed filed(LegalService it, Caller caller) {
        return new Filed(
                it.reference().toString(),
                it.matter().toString(),
                ViewOfLegalService.status(it),
                ViewOfLegalService.candidates(it),
                views.deadlines(it),
                views.actions(it, Standing.of(caller, it)));
    }
}
