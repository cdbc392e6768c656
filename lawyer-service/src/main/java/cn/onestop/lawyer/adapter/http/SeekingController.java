package cn.onestop.lawyer.adapter.http;

import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.adapter.http.Views.ExplainedView;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.application.AnsweringOffers;
import cn.onestop.lawyer.application.ReadingLegalServices;
import cn.onestop.lawyer.application.ReadingLegalServices.Seen;
import cn.onestop.lawyer.application.SeekingLawyers;
import cn.onestop.lawyer.domain.DeclineReason;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the request to a lawyer who takes it on. */
@Tag(name = "seeking")
@RestController
@RequestMapping(LegalServicesController.PATH + "/{reference}")
class SeekingController {
    private final Changes changes;
    private final SeekingLawyers seeking;
    private final AnsweringOffers answering;
    private final ReadingLegalServices reading;
    private final ViewOfLegalService views;

    SeekingController(
            Changes changes,
            SeekingLawyers seeking,
            AnsweringOffers answering,
            ReadingLegalServices reading,
            ViewOfLegalService views) {
        this.changes = changes;
        this.seeking = seeking;
        this.answering = answering;
        this.reading = reading;
        this.views = views;
    }

    /** @param why what the client would have looked at */
    record HumanInput(@Nullable @Size(max = 500) String why) {}

    /** @param lawyers ids in the directory, the first to be asked first */
    record CandidatesInput(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> lawyers) {}

    /** @param lawyer id in the directory; left out for the best who may be asked */
    record OfferInput(@Nullable @Size(max = 60) String lawyer) {}

    /** @param reason one of those that serve: an assignment of legal aid can't be declined for full hands (Legal Aid Law arts 16, 46) */
    record DeclinationInput(
            @NotNull DeclineReason reason,
            @NotBlank @Size(max = 1_000) String words) {}

    @Operation(
            summary =
                    "Match anew, and check those who are found for conflicts over all lines (Lawyers Law arts 23, 39)")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping("/matching")
    ResponseEntity<LegalServiceView> match(CaseRequest request) {
        return views.answer(seeking.match(request), request.caller());
    }

    @Operation(summary = "Have a person decide in place of the ranking (Personal Information Protection Law art. 24)")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping("/human-decision")
    ResponseEntity<LegalServiceView> askHuman(CaseRequest request, @Valid @RequestBody HumanInput body) {
        String why = Objects.requireNonNullElse(body.why(), "");
        return changes.byClient(request, (it, act) -> it.seeking().askHuman(act, why));
    }

    @Operation(summary = "Name who is to be asked, in place of the ranking")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR})
    @PutMapping("/candidates")
    ResponseEntity<LegalServiceView> choose(CaseRequest request, @Valid @RequestBody CandidatesInput body) {
        return views.answer(seeking.choose(request, body.lawyers()), request.caller());
    }

    @Operation(summary = "Why somebody stands where in the ranking, or can't be asked")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.SUPERVISOR})
    @GetMapping("/candidates/{lawyer}")
    ExplainedView explain(
            Caller caller, @PathVariable Reference reference, @PathVariable String lawyer, Optional<Purpose> purpose) {
        Seen seen = reading.read(
                caller, reference, purpose, "GET " + LegalServicesController.PATH + "/{reference}/candidates/{lawyer}");
        if (!seen.standing().clientSide()) {
            throw Problems.forbidden();
        }
        return ViewOfLegalService.explained(seeking.explain(seen.stored().value(), lawyer));
    }

    @Operation(summary = "Ask a lawyer: one of the candidates, or of the directory, after a check for conflicts")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping("/offers")
    ResponseEntity<LegalServiceView> offer(CaseRequest request, @Valid @RequestBody OfferInput body) {
        return views.answer(seeking.offer(request, body.lawyer()), request.caller());
    }

    @Operation(summary = "Take the case on; conflicts are checked once more (Lawyers Law arts 23, 39)")
    @Access(staff = Role.LAWYER)
    @PostMapping("/acceptance")
    ResponseEntity<LegalServiceView> accept(CaseRequest request) {
        return views.answer(answering.accept(request), request.caller());
    }

    @Operation(summary = "Decline with a reason; an assignment of legal aid goes to the next in line")
    @Access(staff = Role.LAWYER)
    @PostMapping("/declination")
    ResponseEntity<LegalServiceView> decline(CaseRequest request, @Valid @RequestBody DeclinationInput body) {
        return views.answer(answering.decline(request, body.reason(), body.words()), request.caller());
    }
}
