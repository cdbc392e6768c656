package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.adapter.http.Views.SentView;
import cn.onestop.consultation.application.ReadingConsultations;
import cn.onestop.consultation.application.SendingReferrals;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sending the person on to other lines: what was told here need not be told again, and what comes of it is told here. */
@Tag(name = "referrals")
@RestController
@RequestMapping("/api/consultations/{reference}/referrals")
class ReferralsController {
    private final SendingReferrals sending;
    private final ReadingConsultations reading;
    private final ViewOfConsultation views;

    ReferralsController(SendingReferrals sending, ReadingConsultations reading, ViewOfConsultation views) {
        this.sending = sending;
        this.reading = reading;
        this.views = views;
    }

    @Operation(summary = "Refer the person to mediation, legal aid, a notary, forensics or a lawyer, with consent")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping
    ResponseEntity<ConsultationView> offer(CaseRequest request, @Valid @RequestBody ReferralInput body) {
        return views.answer(sending.offer(request, body.offer()), request.caller());
    }

    @Operation(summary = "The referrals, with what the other lines answered")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @GetMapping
    Whole<SentView> list(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        var seen = reading.read(caller, reference, purpose, "GET /api/consultations/{reference}/referrals");
        return new Whole<>(ViewOfConsultation.referrals(seen.stored().value()));
    }

    @Operation(summary = "Ask the receiver to let a referral go; it answers whether it did")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/{referral}/withdrawal")
    ResponseEntity<ConsultationView> askBack(CaseRequest request, @PathVariable Reference referral) {
        return views.answer(sending.askBack(request, referral.toString()), request.caller());
    }

    @Operation(summary = "Note that the person was told what came of it")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/{referral}/telling")
    ResponseEntity<ConsultationView> told(CaseRequest request, @PathVariable Reference referral) {
        return views.answer(sending.told(request, referral.toString()), request.caller());
    }
}
