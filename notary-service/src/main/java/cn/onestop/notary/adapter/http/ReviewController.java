package cn.onestop.notary.adapter.http;

import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.AskingReview;
import cn.onestop.notary.application.Certificates;
import cn.onestop.notary.application.TakingCases;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The review of a certificate (Notarization Law art. 39). */
@Tag(name = "review")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}/review")
class ReviewController {
    private final AskingReview asking;
    private final TakingCases taking;
    private final Certificates certificates;
    private final Changes changes;

    ReviewController(AskingReview asking, TakingCases taking, Certificates certificates, Changes changes) {
        this.asking = asking;
        this.taking = taking;
        this.certificates = certificates;
        this.changes = changes;
    }

    /** @param subject CERTIFICATE; a dispute over RIGHTS goes to court (art. 40) */
    record ReviewInput(
            Review.@NotNull Subject subject,
            @NotBlank @Size(max = 5_000) String reason) {}

    /** @param notary id in the directory, of another than the first notary */
    record ReviewerInput(@NotBlank @Size(max = 60) String notary) {}

    record StopInput(
            Review.@NotNull Stop reason,
            @Nullable @Size(max = 500) String evidence) {}

    record ResumptionInput(Review.@NotNull Stop reason) {}

    record DecisionInput(
            Review.@NotNull Outcome outcome,
            @NotBlank @Size(max = 2_000) String words) {}

    /**
     * @param text what is corrected or supplemented; left out for a revocation
     * @param announcement where a revocation is announced; needed for it
     */
    record CompletionInput(
            @Nullable @Size(max = 5_000) String text,
            @Nullable @Size(max = 500) String announcement) {}

    @Operation(summary = "Ask for a review, as a party: within a year of receipt, at most 20 of the issue (art. 39)")
    @Access(own = true)
    @PostMapping
    ResponseEntity<NotarizationView> ask(CaseRequest request, @Valid @RequestBody ReviewInput body) {
        return changes.answer(request, asking.ask(request, body.subject(), body.reason()));
    }

    @Operation(summary = "Name the reviewer: another than the first notary, without a part in it (art. 23)")
    @Access(staff = {Role.NOTARY, Role.SUPERVISOR})
    @PostMapping("/reviewer")
    ResponseEntity<NotarizationView> name(CaseRequest request, @Valid @RequestBody ReviewerInput body) {
        return changes.answer(request, taking.nameReviewer(request, body.notary()));
    }

    @Operation(summary = "The 30 days stand still for material or a verification; the six months do not")
    @Access(staff = Role.NOTARY)
    @PostMapping("/stop")
    ResponseEntity<NotarizationView> stop(CaseRequest request, @Valid @RequestBody StopInput body) {
        return changes.byReviewer(
                request,
                (it, act) -> it.reviewing().stop(act, body.reason(), Objects.requireNonNullElse(body.evidence(), "")));
    }

    @Operation(summary = "The 30 days run on")
    @Access(staff = Role.NOTARY)
    @PostMapping("/resumption")
    ResponseEntity<NotarizationView> resume(CaseRequest request, @Valid @RequestBody ResumptionInput body) {
        return changes.byReviewer(request, (it, act) -> it.reviewing().resume(act, body.reason()));
    }

    @Operation(summary = "Decide the review; a certificate that is revoked was void from the start (art. 39)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/decision")
    ResponseEntity<NotarizationView> decide(CaseRequest request, @Valid @RequestBody DecisionInput body) {
        return changes.byReviewer(
                request, (it, act) -> it.reviewing().decide(act, body.outcome(), new Sensitive(body.words())));
    }

    @Operation(summary = "Hand out the correction or supplement, or announce the revocation, within 10 days")
    @Access(staff = Role.NOTARY)
    @PostMapping("/completion")
    ResponseEntity<NotarizationView> complete(CaseRequest request, @Valid @RequestBody CompletionInput body) {
        return changes.answer(request, certificates.carryOut(request, body.text(), body.announcement()));
    }
}
