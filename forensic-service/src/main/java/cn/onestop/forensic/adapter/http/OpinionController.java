package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.application.Attaching;
import cn.onestop.forensic.application.CheckingOpinion;
import cn.onestop.forensic.application.IssuingOpinion;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.forensic.domain.Testimony;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The opinion, and what follows it. */
@Tag(name = "opinion")
@RestController
@RequestMapping(AppraisalsController.PATH)
class OpinionController {
    private static final String CASE = "/{reference}";

    private final Changes changes;
    private final IssuingOpinion issuing;
    private final CheckingOpinion checking;
    private final Attaching attaching;
    private final ViewOfAppraisal views;

    OpinionController(
            Changes changes,
            IssuingOpinion issuing,
            CheckingOpinion checking,
            Attaching attaching,
            ViewOfAppraisal views) {
        this.changes = changes;
        this.issuing = issuing;
        this.checking = checking;
        this.attaching = attaching;
        this.views = views;
    }

    /** @param dissents of appraisers who came to another result (General Rules art. 37) */
    record OpinionInput(
            @NotBlank @Size(max = 20_000) String process,
            @NotBlank @Size(max = 20_000) String analysis,
            @NotBlank @Size(max = 5_000) String conclusion,
            @Nullable @Size(max = 10) List<@NotNull @Valid DissentInput> dissents) {
        Opinion draft() {
            Map<String, Sensitive> all = new LinkedHashMap<>();
            Objects.requireNonNullElse(dissents, List.<DissentInput>of())
                    .forEach(one -> all.put(one.appraiser(), new Sensitive(one.words())));
            return Opinion.draft(new Sensitive(process), new Sensitive(analysis), new Sensitive(conclusion), all);
        }
    }

    record DissentInput(
            @NotBlank @Size(max = 60) String appraiser,
            @NotBlank @Size(max = 2_000) String words) {}

    /** @param appraiser id of the one who signs */
    record SignatureInput(@NotBlank @Size(max = 60) String appraiser) {}

    /** @param paper id of a PDF of the case, the institution's own letter; left out to have it printed */
    record IssueInput(@Nullable @Size(max = 60) String paper) {}

    /** @param what the slip, and how it reads right; {@code paper} id of an uploaded letter of correction, or left out */
    record CorrectionInput(
            @NotBlank @Size(max = 2_000) String what,
            @Nullable @Size(max = 60) String paper) {}

    /** @param appraiser id of the one whom the court would hear */
    record SummonsInput(
            @NotBlank @Size(max = 100) String court,
            @NotBlank @Size(max = 60) String caseNumber,
            @NotBlank @Size(max = 60) String appraiser,
            @NotNull LocalDate on) {}

    /** @param answer TESTIFIED, REFUSED (the opinion can't be used, and the fee returns: Civil Procedure Law art. 81), or EXCUSED by the court */
    record TestimonyInput(
            @NotNull @Min(1) @Max(1_000) Integer number,
            @NotNull Answer answer,
            @NotBlank @Size(max = 500) String words) {
        /** What became of a notice. */
        enum Answer {
            TESTIFIED,
            REFUSED,
            EXCUSED
        }
    }

    @Operation(summary = "Write the opinion, or anew: signatures before no longer count")
    @Access(staff = Role.APPRAISER)
    @PutMapping(CASE + "/opinion")
    ResponseEntity<AppraisalView> draft(CaseRequest request, @Valid @RequestBody OpinionInput body) {
        return views.answer(issuing.draft(request, body.draft()), request.caller());
    }

    @Operation(
            summary =
                    "Sign it, each appraiser in person; for one without an account the institution records it (General Rules art. 37)")
    @Access(staff = Role.APPRAISER)
    @PostMapping(CASE + "/opinion/signatures")
    ResponseEntity<AppraisalView> sign(CaseRequest request, @Valid @RequestBody SignatureInput body) {
        return views.answer(issuing.sign(request, body.appraiser()), request.caller());
    }

    @Operation(
            summary = "Issue it as PDF, with a code by which anyone checks it; whoever asked on another line is told")
    @Access(staff = Role.APPRAISER)
    @PostMapping(CASE + "/opinion/issue")
    ResponseEntity<AppraisalView> issue(CaseRequest request, @Valid @RequestBody IssueInput body) {
        return views.answer(issuing.issue(request, body.paper()), request.caller());
    }

    @Operation(summary = "Put a slip in the opinion right (General Rules art. 41)")
    @Access(staff = Role.APPRAISER)
    @PostMapping(CASE + "/corrections")
    ResponseEntity<AppraisalView> correct(CaseRequest request, @Valid @RequestBody CorrectionInput body) {
        return views.answer(attaching.correct(request, body.what(), body.paper()), request.caller());
    }

    @Operation(
            summary =
                    "Record a court's notice that an appraiser be heard: by the court that commissioned it, the institution, or a supervisor (General Rules art. 43)")
    @Access(
            own = true,
            staff = {Role.APPRAISER, Role.SUPERVISOR},
            scope = AppraisalsController.SCOPE)
    @PostMapping(CASE + "/testimonies")
    ResponseEntity<AppraisalView> summon(CaseRequest request, @Valid @RequestBody SummonsInput body) {
        return changes.byCourtOrInstitution(
                request,
                (it, act) -> it.afterwards().summon(act, body.court(), body.caseNumber(), body.appraiser(), body.on()));
    }

    @Operation(summary = "Record what became of a notice, by the same (Civil Procedure Law art. 81)")
    @Access(
            own = true,
            staff = {Role.APPRAISER, Role.SUPERVISOR},
            scope = AppraisalsController.SCOPE)
    @PostMapping(CASE + "/testimonies/answer")
    ResponseEntity<AppraisalView> heard(CaseRequest request, @Valid @RequestBody TestimonyInput body) {
        Testimony.Answer answer = Testimony.Answer.valueOf(body.answer().name());
        return changes.byCourtOrInstitution(
                request, (it, act) -> it.afterwards().heard(act, body.number(), answer, body.words()));
    }

    @Operation(
            summary =
                    "Check a paper by its number and code: who issued it when, the PDF's SHA-256, and what it is worth now")
    @Access(anyone = true)
    @GetMapping("/opinions/{number}")
    CheckingOpinion.Checked check(@PathVariable Reference number, @RequestParam @Size(max = 20) String code) {
        return checking.check(number, code);
    }
}
