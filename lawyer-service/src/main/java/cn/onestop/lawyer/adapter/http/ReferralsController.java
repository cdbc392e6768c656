package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.application.ReadingLegalServices;
import cn.onestop.lawyer.application.SendingReferrals;
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

/** Sending the client on to other lines: what was told here need not be told again. */
@Tag(name = "referrals")
@RestController
@RequestMapping(LegalServicesController.PATH + "/{reference}/referrals")
class ReferralsController {
    private final SendingReferrals sending;
    private final ReadingLegalServices reading;
    private final ViewOfLegalService views;

    ReferralsController(SendingReferrals sending, ReadingLegalServices reading, ViewOfLegalService views) {
        this.sending = sending;
        this.reading = reading;
        this.views = views;
    }

    record ReferralInput(@NotNull Line to, @NotNull @Valid ConsentToReferral consent) {}

    /** @param scope what the client agreed to hand on; {@code narrative} whether what happened goes with it */
    record ConsentToReferral(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative) {}

    @Operation(summary = "Refer the client to legal aid, mediation, a notary or forensics, with consent")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER})
    @PostMapping
    ResponseEntity<LegalServiceView> offer(CaseRequest request, @Valid @RequestBody ReferralInput body) {
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
            staff = {Role.CLERK, Role.LAWYER, Role.SUPERVISOR})
    @GetMapping
    Whole<ReferralView> list(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        var seen = reading.read(
                caller, reference, purpose, "GET " + LegalServicesController.PATH + "/{reference}/referrals");
        if (!seen.standing().readsNarrative()) {
            throw Problems.forbidden();
        }
        return new Whole<>(ViewOfLegalService.referrals(seen.stored().value()));
    }

    @Operation(summary = "Ask the receiver to let a referral go; it answers whether it did")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER})
    @PostMapping("/{referral}/withdrawal")
    ResponseEntity<LegalServiceView> askBack(CaseRequest request, @PathVariable Reference referral) {
        return views.answer(sending.askBack(request, referral.toString()), request.caller());
    }
}
