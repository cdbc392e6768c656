package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.FilingMediation;
import cn.onestop.mediation.application.FilingMediation.Filing;
import cn.onestop.mediation.application.ReadingMediations;
import cn.onestop.mediation.application.ReadingMediations.Seen;
import cn.onestop.mediation.application.Standing;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Membership;
import cn.onestop.mediation.domain.Site;
import cn.onestop.mediation.domain.Status;
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
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** Filing mediations and looking at them. */
@Tag(name = "mediations")
@RestController
@RequestMapping("/api/mediations")
class MediationsController {
    private static final String LIST = "mediations";
    private static final String CASE = "/{reference}";

    private final FilingMediation filing;
    private final ReadingMediations reading;
    private final ViewOfMediation views;
    private final AccessRecords accesses;
    private final Cursors cursors;

    MediationsController(
            FilingMediation filing,
            ReadingMediations reading,
            ViewOfMediation views,
            AccessRecords accesses,
            Cursors cursors) {
        this.filing = filing;
        this.reading = reading;
        this.views = views;
        this.accesses = accesses;
        this.cursors = cursors;
    }

    /**
     * @param applicant left out when the caller files for oneself
     * @param consent what the applicant agreed that a clerk may do; needed when a clerk files
     * @param memberships groups of Legal Aid Law art. 42 to which the applicant belongs; told here, they need not be told again
     * @param proactive whether the committee comes forward by itself (People's Mediation Law art. 17)
     */
    record Application(
            @Nullable @Valid PartyInput applicant,
            @Nullable @Valid ConsentInput consent,
            @Nullable Boolean proactive,
            @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
            @NotNull DisputeKind kind,
            @NotBlank @Size(max = 2_000) String request,
            @NotBlank @Size(max = 20_000) String narrative,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal amountYuan,

            @Nullable @Size(max = 8) List<@NotNull @Valid MembershipInput> memberships,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PartyInput> respondents) {}

    /** @param proof the paper or record that shows it */
    record MembershipInput(
            Membership.@NotNull Group group,
            @NotBlank @Size(max = 500) String proof) {}

    record ConsentInput(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}

    /** What is answered at once, and again at every repeat. */
    record Filed(
            String reference,
            String matter,
            Named status,
            Site site,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    @Operation(summary = "Apply for mediation, for oneself, or as a clerk or a partner's system for somebody who agreed to it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR},
            scope = PartnerScopes.FILE_CASES)
    @PostMapping
    ResponseEntity<String> file(Caller caller, IdempotencyKey key, @Valid @RequestBody Application body) {
        Opened<Mediation> opened = filing.file(caller, key, filingOf(body), mediation -> filed(mediation, caller));
        ResponseEntity.BodyBuilder answer = opened.stored() == null
                ? ResponseEntity.status(201)
                : ResponseEntity.created(URI.create(
                                "/api/mediations/" + opened.stored().value().reference()))
                        .eTag(Etags.of(opened.stored().version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }

    @Operation(summary = "The caller's own mediations; for staff, those of their areas; for a partner's system, those it filed")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR},
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
                .map(ViewOfMediation::brief);
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One mediation, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR})
    @GetMapping(CASE)
    ResponseEntity<MediationView> get(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET /api/mediations/{reference}");
        return views.answer(seen.stored(), seen.standing());
    }

    @Operation(summary = "Every step of a mediation, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR})
    @GetMapping(CASE + "/timeline")
    List<CaseStep> timeline(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET /api/mediations/{reference}/timeline");
        return new Timeline(seen.stored(), seen.standing()).steps();
    }

    @Operation(summary = "Which staff looked at the caller's own mediation, and what for")
    @Access(own = true)
    @GetMapping(CASE + "/accesses")
    List<AccessRecord> accesses(Caller caller, @PathVariable Reference reference) {
        Seen seen = reading.read(caller, reference, Optional.empty(), "GET /api/mediations/{reference}/accesses");
        if (seen.standing().party().isEmpty()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }

    private Filed filed(Mediation mediation, Caller caller) {
        Standing standing = Standing.of(caller, mediation);
        return new Filed(
                mediation.reference().toString(),
                mediation.matter().toString(),
                ViewOfMediation.status(mediation),
                mediation.intake().site(),
                views.deadlines(mediation, true),
                views.actions(mediation, standing));
    }

    private static Filing filingOf(Application body) {
        ConsentInput consent = body.consent();
        return new Filing(
                body.applicant() == null ? null : body.applicant().who(),
                consent == null ? null : new FilingMediation.Consent(consent.scope(), consent.givenAt()),
                Objects.requireNonNullElse(body.proactive(), false),
                body.area(),
                body.kind(),
                body.request(),
                body.narrative(),
                body.amountYuan(),
                membershipsOf(body),
                body.respondents().stream().map(PartyInput::who).toList());
    }

    private static List<Membership> membershipsOf(Application body) {
        return body.memberships() == null
                ? List.of()
                : body.memberships().stream()
                        .map(one -> new Membership(one.group(), new Sensitive(one.proof())))
                        .toList();
    }
}
