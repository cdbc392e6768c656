package cn.onestop.notary.adapter.http;

import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.ReadingNotarizations;
import cn.onestop.notary.application.SendingReferrals;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sending the applicant on to other lines: what was told here need not be told again. */
@Tag(name = "referrals")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}/referrals")
class ReferralsController {
    private final SendingReferrals sending;
    private final ReadingNotarizations reading;
    private final ViewOfNotarization views;

    ReferralsController(SendingReferrals sending, ReadingNotarizations reading, ViewOfNotarization views) {
        this.sending = sending;
        this.reading = reading;
        this.views = views;
    }

    record ReferralInput(@NotNull Line to, @NotNull @Valid ConsentToReferral consent) {}

    /** @param scope what the applicant agreed to hand on; {@code narrative} whether what happened goes with it */
    record ConsentToReferral(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative) {}

    @Operation(summary = "Refer the applicant to mediation, legal aid, a lawyer or forensics, with consent")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping
    ResponseEntity<NotarizationView> offer(CaseRequest request, @Valid @RequestBody ReferralInput body) {
        return views.answer(
                sending.offer(
                        request,
                        body.to(),
                        body.consent().scope(),
                        body.consent().narrative()),
                request.caller());
    }

    @Operation(summary = "The referrals, with what the other lines answered")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY, Role.SUPERVISOR})
    @GetMapping
    Whole<ReferralView> list(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        var seen = reading.read(
                caller, reference, purpose, "GET " + NotarizationsController.PATH + "/{reference}/referrals");
        if (!seen.standing().applicantSide()) {
            throw Problems.forbidden();
        }
        return new Whole<>(ViewOfNotarization.referrals(seen.stored().value()));
    }

    @Operation(summary = "Ask the receiver to let a referral go; it answers whether it did")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping("/{referral}/withdrawal")
    ResponseEntity<NotarizationView> askBack(CaseRequest request, @PathVariable Reference referral) {
        return views.answer(sending.askBack(request, referral.toString()), request.caller());
    }
}
