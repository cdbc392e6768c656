package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Reference;
import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
import cn.onestop.legalaid.application.FilingApplication;
import cn.onestop.legalaid.application.ReadingApplications;
import cn.onestop.legalaid.application.Standing;
import cn.onestop.legalaid.domain.AidStatus;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.PartnerScopes;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Applications: filing, drafting, reading. */
@RestController
@RequestMapping(ViewOfApplication.PATH)
@Tag(name = "applications", description = "Applications for legal aid: filing, drafting, reading")
class ApplicationsController {
    private static final String CURSOR = "legal-aid-applications";

    private final FilingApplication filing;
    private final ReadingApplications reading;
    private final ChangingApplication changing;
    private final ViewOfApplication view;
    private final Cursors cursors;

    ApplicationsController(
            FilingApplication filing,
            ReadingApplications reading,
            ChangingApplication changing,
            ViewOfApplication view,
            Cursors cursors) {
        this.filing = filing;
        this.reading = reading;
        this.changing = changing;
        this.view = view;
        this.cursors = cursors;
    }

    /** What was opened, and what happens next; the same at every repeat. */
    record Receipt(
            String reference,
            String matter,
            Named status,
            Eligibility.Outcome eligibility,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    @PostMapping
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER},
            scope = PartnerScopes.FILE_CASES)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @Operation(
            summary = "File an application",
            description =
                    "For oneself; as a representative; by staff or a partner's system with the applicant's consent on record; or by an aid officer on "
                            + "an organ's notice. It is received at once and its 7 days run.")
    ResponseEntity<String> file(@Valid @RequestBody FilingBody body, Caller caller, IdempotencyKey key) {
        return receipt(filing.file(caller, key, body.form(), false, opened -> receipt(opened, caller)));
    }

    @PostMapping("/drafts")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @Operation(summary = "Begin an application as a draft; nothing runs yet")
    ResponseEntity<String> draft(@Valid @RequestBody FilingBody body, Caller caller, IdempotencyKey key) {
        return receipt(filing.file(caller, key, body.form(), true, opened -> receipt(opened, caller)));
    }

    @PutMapping("/{reference}")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Change a draft")
    ResponseEntity<ApplicationView> changeDraft(CaseRequest request, @Valid @RequestBody FilingBody body) {
        return view.answer(filing.changeDraft(request, body.form()), request.caller());
    }

    @PostMapping("/{reference}/submission")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Submit a draft; its 7 days run from now on")
    ResponseEntity<ApplicationView> submit(CaseRequest request) {
        return view.answer(
                changing.byApplicant(
                        request, (application, act) -> application.receiving().submit(act)),
                request.caller());
    }

    @GetMapping
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR},
            scope = PartnerScopes.READ_CASES)
    @Operation(summary = "One's own applications; of staff, those of their areas; of a partner's system, those it filed")
    Page<CaseBrief> list(
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable AidStatus status,
            @RequestParam(required = false) @Nullable String after,
            Limit limit,
            Caller caller) {
        String position = after == null ? null : cursors.read(CURSOR, after);
        var page = reading.list(caller, own, status == null ? null : status.name(), position, limit.value());
        String next = page.next();
        return new Page<>(
                page.items().stream().map(ViewOfApplication::brief).toList(),
                next == null ? null : cursors.sign(CURSOR, next));
    }

    @GetMapping("/{reference}")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(summary = "One application, with its explained eligibility, deadlines and next actions")
    ResponseEntity<ApplicationView> get(@PathVariable Reference reference, Caller caller, Optional<Purpose> purpose) {
        var seen = reading.read(caller, reference, purpose, "GET " + ViewOfApplication.PATH + "/{reference}");
        return view.answer(seen.stored(), seen.standing());
    }

    @GetMapping("/{reference}/timeline")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(summary = "Every step of an application")
    List<CaseStep> timeline(@PathVariable Reference reference, Caller caller, Optional<Purpose> purpose) {
        var seen = reading.read(caller, reference, purpose, "GET " + ViewOfApplication.PATH + "/{reference}/timeline");
        return new Timeline(seen.stored(), seen.standing()).steps();
    }

    @GetMapping("/{reference}/accesses")
    @Access(
            own = true,
            staff = {Role.SUPERVISOR})
    @Operation(summary = "Who of the staff looked at the application, and what for")
    List<AccessRecord> accesses(@PathVariable Reference reference, Caller caller) {
        return reading.accesses(caller, reference);
    }

    private Receipt receipt(LegalAidApplication opened, Caller caller) {
        Standing standing = Standing.of(caller, opened);
        ApplicationView whole = view.of(opened, standing);
        return new Receipt(
                whole.reference(),
                whole.matter(),
                whole.status(),
                whole.eligibility().outcome(),
                whole.deadlines(),
                whole.nextActions());
    }

    private static ResponseEntity<String> receipt(Opened<LegalAidApplication> opened) {
        var stored = opened.stored();
        ResponseEntity.BodyBuilder answer = stored == null
                ? ResponseEntity.status(HttpStatus.CREATED)
                : ResponseEntity.created(URI.create(
                                ViewOfApplication.PATH + "/" + stored.value().reference()))
                        .eTag(Etags.of(stored.version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }
}
