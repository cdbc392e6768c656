package cn.onestop.consultation.adapter.http;

import cn.onestop.cases.Opened;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.adapter.http.Views.SentView;
import cn.onestop.consultation.adapter.http.Views.UrgencyView;
import cn.onestop.consultation.application.FilingConsultation;
import cn.onestop.consultation.application.ReadingConsultations;
import cn.onestop.consultation.application.ReadingConsultations.Seen;
import cn.onestop.consultation.application.Standing;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Notice;
import cn.onestop.consultation.domain.Status;
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

/** Recording contacts and looking at them. */
@Tag(name = "consultations")
@RestController
@RequestMapping("/api/consultations")
class ConsultationsController {
    private static final String LIST = "consultations";
    private static final String CASE = "/{reference}";

    private final FilingConsultation filing;
    private final ReadingConsultations reading;
    private final ViewOfConsultation views;
    private final AccessRecords accesses;
    private final Cursors cursors;

    ConsultationsController(
            FilingConsultation filing,
            ReadingConsultations reading,
            ViewOfConsultation views,
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
     * @param urgency null when nothing is urgent
     * @param referrals what went to legal aid at once
     */
    record Filed(
            String reference,
            String matter,
            Named status,
            @Nullable UrgencyView urgency,
            List<Notice> notices,
            List<SentView> referrals,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    @Operation(summary = "Ask, for oneself; record a call or a visit as an agent or a clerk; ask as a partner's system for somebody who agreed")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK},
            scope = PartnerScopes.FILE_CASES)
    @PostMapping
    ResponseEntity<String> file(Caller caller, IdempotencyKey key, @Valid @RequestBody ContactInput body) {
        Opened<Consultation> opened =
                filing.file(caller, key, body.form(), consultation -> filed(consultation, caller));
        ResponseEntity.BodyBuilder answer = opened.stored() == null
                ? ResponseEntity.status(201)
                : ResponseEntity.created(URI.create(
                                "/api/consultations/" + opened.stored().value().reference()))
                        .eTag(Etags.of(opened.stored().version()));
        return answer.contentType(MediaType.APPLICATION_JSON).body(opened.answerJson());
    }

    @Operation(summary = "The caller's own consultations; for staff, those of their areas; for a partner's system, those it filed")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR},
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
                .map(ViewOfConsultation::brief);
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One consultation, with what the law has the person be told")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @GetMapping(CASE)
    ResponseEntity<ConsultationView> get(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET /api/consultations/{reference}");
        return views.answer(seen.stored(), seen.standing());
    }

    @Operation(summary = "Every step of a consultation, as far as the caller may see it")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @GetMapping(CASE + "/timeline")
    List<CaseStep> timeline(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        Seen seen = reading.read(caller, reference, purpose, "GET /api/consultations/{reference}/timeline");
        return new Timeline(seen.stored(), seen.standing()).steps();
    }

    @Operation(summary = "Which staff looked at the caller's own consultation, and what for")
    @Access(own = true)
    @GetMapping(CASE + "/accesses")
    List<AccessRecord> accesses(Caller caller, @PathVariable Reference reference) {
        Seen seen = reading.read(caller, reference, Optional.empty(), "GET /api/consultations/{reference}/accesses");
        if (!seen.standing().inquirer()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }

    private Filed filed(Consultation consultation, Caller caller) {
        return new Filed(
                consultation.reference().toString(),
                consultation.matter().toString(),
                ViewOfConsultation.status(consultation),
                views.urgency(consultation),
                views.notices(consultation),
                ViewOfConsultation.referrals(consultation),
                views.deadlines(consultation),
                views.actions(consultation, Standing.of(caller, consultation)));
    }
}
