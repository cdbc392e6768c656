package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.adapter.http.Views.ReferralView;
import cn.onestop.mediation.application.ChangingMediation.Request;
import cn.onestop.mediation.application.ReadingMediations;
import cn.onestop.mediation.application.SendingReferrals;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sending a party on to another line: what was told here need not be told again. */
@Tag(name = "referrals")
@RestController
@RequestMapping("/api/mediations/{reference}/referrals")
class ReferralsController {
    private final SendingReferrals sending;
    private final ReadingMediations reading;
    private final ViewOfMediation views;

    ReferralsController(SendingReferrals sending, ReadingMediations reading, ViewOfMediation views) {
        this.sending = sending;
        this.reading = reading;
        this.views = views;
    }

    /**
     * @param subject key of the party whom it is for
     * @param consent what that party agreed to hand on, and whether the own narrative goes with it
     */
    record ReferralInput(
            @NotNull Line to,
            @NotBlank @Size(max = 100) String subject,
            @NotNull @Valid ConsentToReferral consent) {}

    record ConsentToReferral(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative) {}

    @Operation(summary = "Refer a party to legal aid, a lawyer, a notary or forensics, with the party's consent")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping
    ResponseEntity<MediationView> offer(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody ReferralInput body) {
        var offer = new SendingReferrals.Offer(
                body.to(),
                body.subject(),
                body.consent().scope(),
                body.consent().narrative());
        return views.answer(sending.offer(new Request(caller, reference, version, key), offer), caller);
    }

    @Operation(summary = "The referrals that the caller may know of: a party its own")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR})
    @GetMapping
    List<ReferralView> list(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        var seen = reading.read(caller, reference, purpose, "GET /api/mediations/{reference}/referrals");
        return ViewOfMediation.referrals(seen.stored().value(), seen.standing());
    }

    @Operation(summary = "Ask the receiver to let a referral go; it answers whether it did")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/{referral}/withdrawal")
    ResponseEntity<MediationView> askBack(
            Caller caller,
            @PathVariable Reference reference,
            @PathVariable Reference referral,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        Request request = new Request(caller, reference, version, key);
        return views.answer(sending.askBack(request, referral.toString()), caller);
    }
}
