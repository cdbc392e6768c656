package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.ReadingMediations;
import cn.onestop.mediation.application.SendingReferrals;
import cn.onestop.mediation.domain.Appraisal;
import cn.onestop.mediation.domain.Enclosure;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * @param consent what that party agreed to hand on
     * @param appraisal what is asked; needed by forensics, and by nobody else
     */
    record ReferralInput(
            @NotNull Line to,
            @NotBlank @Size(max = 100) String subject,
            @NotNull @Valid ConsentToReferral consent,
            @Nullable @Valid AppraisalInput appraisal) {
        private Enclosure enclosure() {
            return new Enclosure(
                    Objects.requireNonNullElse(consent.agreement(), false),
                    appraisal == null ? null : appraisal.asked());
        }
    }

    /**
     * @param narrative whether the own narrative goes with it
     * @param agreement whether the terms of the agreement go with it, to a notary
     */
    record ConsentToReferral(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative,
            @Nullable Boolean agreement) {}

    /**
     * @param field as the forensic line names its fields: CLINICAL, DOCUMENT, …
     * @param items what is to be looked at
     */
    record AppraisalInput(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Z_]+")
            String field,

            @NotBlank @Size(max = 2_000) String question,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> items) {
        private Appraisal asked() {
            return new Appraisal(
                    field,
                    new Sensitive(question),
                    items.stream().map(Sensitive::new).toList());
        }
    }

    @Operation(summary = "Refer a party to legal aid, a lawyer, a notary or forensics, with the party's consent")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping
    ResponseEntity<MediationView> offer(CaseRequest request, @Valid @RequestBody ReferralInput body) {
        var offer = new SendingReferrals.Offer(
                body.to(),
                body.subject(),
                body.consent().scope(),
                body.consent().narrative(),
                body.enclosure());
        return views.answer(sending.offer(request, offer), request.caller());
    }

    @Operation(summary = "The referrals that the caller may know of: a party its own")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR})
    @GetMapping
    Whole<ReferralView> list(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        var seen = reading.read(caller, reference, purpose, "GET /api/mediations/{reference}/referrals");
        return new Whole<>(ViewOfMediation.referrals(seen.stored().value(), seen.standing()));
    }

    @Operation(summary = "Ask the receiver to let a referral go; it answers whether it did")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/{referral}/withdrawal")
    ResponseEntity<MediationView> askBack(CaseRequest request, @PathVariable Reference referral) {
        return views.answer(sending.askBack(request, referral.toString()), request.caller());
    }
}
