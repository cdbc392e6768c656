package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.adapter.http.Views.InstitutionBrief;
import cn.onestop.forensic.application.CommissioningAgain;
import cn.onestop.forensic.application.FilingAppraisal;
import cn.onestop.forensic.application.ReadingAppraisals;
import cn.onestop.forensic.application.ReadingAppraisals.Seen;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Status;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Reference;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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

/** Commissioning an appraisal, and looking at what became of it. */
@Tag(name = "appraisals")
@RestController
@RequestMapping(AppraisalsController.PATH)
class AppraisalsController {
    static final String PATH = "/api/appraisals";
    /** Of organs and institutions that commission by their own systems. */
    static final String SCOPE = FilingAppraisal.COMMISSION;

    private static final String LIST = "appraisals";
    private static final String CASE = "/{reference}";

    private final FilingAppraisal filing;
    private final CommissioningAgain again;
    private final ReadingAppraisals reading;
    private final ViewOfAppraisal views;
    private final AccessRecords accesses;
    private final Cursors cursors;

    AppraisalsController(
            FilingAppraisal filing,
            CommissioningAgain again,
            ReadingAppraisals reading,
            ViewOfAppraisal views,
            AccessRecords accesses,
            Cursors cursors) {
        this.filing = filing;
        this.again = again;
        this.reading = reading;
        this.views = views;
        this.accesses = accesses;
        this.cursors = cursors;
    }

    /** What is answered at once, and again at every repeat. */
    record Filed(
            String reference,
            String matter,
            Named status,
            InstitutionBrief institution,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /** @param ground what was left out, or which materials are new */
    record SupplementInput(
            @NotBlank @Size(max = 500) String ground,
            @NotBlank @Size(max = 1_000) String question,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> items) {}

    /**
     * @param institution id in the directory; left out for the nearest other that is no less accredited
     * @param sameInstitution the special reason for which the same institution is to repeat it, with other appraisers; else left out
     */
    record ReappraisalInput(
            @NotBlank @Size(max = 500) String ground,
            @Nullable @Size(max = 60) String institution,
            @Nullable @Size(max = 500) String sameInstitution) {}

    @Operation(
            summary =
                    "Commission an appraisal: for oneself, as a clerk for a person or an organisation, as an organ's or institution's system, as a partner's system for somebody who agreed (General Rules art. 11)")
    @Access(
            own = true,
            staff = Role.CLERK,
            scope = {SCOPE, PartnerScopes.FILE_CASES})
    @PostMapping
    ResponseEntity<String> file(Caller caller, IdempotencyKey key, @Valid @RequestBody CommissionInput body) {
        return created(filing.file(caller, key, body.form(), it -> filed(it, caller)));
    }

    @Operation(summary = "The caller's own cases; for staff, those of their areas; for a partner's system, those it filed")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = {SCOPE, PartnerScopes.READ_CASES})
    @GetMapping
    Page<CaseBrief> list(
            Caller caller,
            @RequestParam(required = false, defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        String position = after == null ? null : cursors.read(LIST, after);
        Page<CaseBrief> page = reading.list(caller, own, status == null ? null : status.name(), position, limit.value())
                .map(ViewOfAppraisal::brief);
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One case, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = SCOPE)
    @GetMapping(CASE)
    ResponseEntity<AppraisalView> get(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET " + PATH + CASE);
        return views.answer(seen.stored(), seen.standing());
    }

    @Operation(summary = "Every step of a case")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = SCOPE)
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
        if (!seen.standing().party()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }

    @Operation(
            summary = "Have the opinion supplemented by the same appraisers: a case of its own (General Rules art. 30)")
    @Access(own = true, staff = Role.CLERK, scope = SCOPE)
    @PostMapping(CASE + "/supplements")
    ResponseEntity<String> supplement(
            Caller caller,
            IdempotencyKey key,
            @PathVariable Reference reference,
            @Valid @RequestBody SupplementInput body) {
        return created(again.supplement(
                caller,
                key,
                reference,
                new CommissioningAgain.Supplement(body.ground(), body.question(), body.items()),
                it -> filed(it, caller)));
    }

    @Operation(
            summary =
                    "Have it appraised again by another institution, or for a special reason by other appraisers of the same: a case of its own (General Rules arts 31, 32)")
    @Access(own = true, staff = Role.CLERK, scope = SCOPE)
    @PostMapping(CASE + "/reappraisals")
    ResponseEntity<String> reappraise(
            Caller caller,
            IdempotencyKey key,
            @PathVariable Reference reference,
            @Valid @RequestBody ReappraisalInput body) {
        return created(again.reappraise(
                caller,
                key,
                reference,
                new CommissioningAgain.Reappraisal(body.ground(), body.institution(), body.sameInstitution()),
                it -> filed(it, caller)));
    }

    private static ResponseEntity<String> created(Opened<Appraisal> opened) {
        ResponseEntity.BodyBuilder answer = opened.stored() == null
                ? ResponseEntity.status(201)
                : ResponseEntity.created(
                                URI.create(PATH + "/" + opened.stored().value().reference()))
                        .eTag(Etags.of(opened.stored().version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }

    private Filed filed(Appraisal it, Caller caller) {
        return new Filed(
                it.reference().toString(),
                it.matter().toString(),
                ViewOfAppraisal.status(it),
                ViewOfAppraisal.institution(it),
                views.deadlines(it),
                views.actions(it, caller));
    }
}
