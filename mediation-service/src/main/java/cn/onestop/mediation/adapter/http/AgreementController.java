package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.domain.Agreement;
import cn.onestop.mediation.domain.Agreement.Subject;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agreement, and whether it is kept (People's Mediation Law arts 28-32). */
@Tag(name = "agreement")
@RestController
@RequestMapping("/api/mediations/{reference}")
class AgreementController {
    private final Changes changes;
    private final BusinessClock clock;

    AgreementController(Changes changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param subjects what it is about, as far as it decides whether a court may confirm it
     * @param performOn the last day on which anything is owed; left out when nothing is dated
     */
    record TermsInput(
            @NotBlank @Size(max = 20_000) String terms,
            @NotEmpty Set<@NotNull Subject> subjects,
            @Nullable LocalDate performOn,
            @Nullable @Valid PaymentInput payment) {
        private Agreement.Terms content() {
            return new Agreement.Terms(
                    new Sensitive(terms), subjects, performOn, payment == null ? null : payment.owed());
        }
    }

    /** @param agreedBy keys of the parties, who must be all of them */
    record OralInput(
            @NotBlank @Size(max = 20_000) String terms,
            @NotEmpty Set<@NotNull Subject> subjects,
            @Nullable LocalDate performOn,
            @Nullable @Valid PaymentInput payment,
            @NotEmpty @Size(max = 21) Set<@NotBlank @Size(max = 100) String> agreedBy) {
        private Agreement.Terms content() {
            return new Agreement.Terms(
                    new Sensitive(terms), subjects, performOn, payment == null ? null : payment.owed());
        }
    }

    /** @param payer key of the party who owes it, {@code payee} of the one to whom it is owed */
    record PaymentInput(
            @NotBlank @Size(max = 100) String payer,
            @NotBlank @Size(max = 100) String payee,

            @NotNull @DecimalMin("1") @Digits(integer = 12, fraction = 2)
            BigDecimal amountYuan) {
        private Agreement.Payment owed() {
            return new Agreement.Payment(new Sensitive(payer), new Sensitive(payee), amountYuan);
        }
    }

    /**
     * @param signer key of a party, or id of a mediator
     * @param signedAt when it was put on the paper; now when left out
     */
    record SignatureInput(
            @NotBlank @Size(max = 100) String signer,
            @Nullable Instant signedAt) {}

    /** @param sealedAt when it was put on the paper; now when left out */
    record SealInput(@Nullable Instant sealedAt) {}

    record FollowUpInput(@NotBlank @Size(max = 5_000) String found) {}

    @Operation(summary = "Draw up the written agreement; another wording drops the signatures under the former")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PutMapping("/agreement")
    ResponseEntity<MediationView> draft(CaseRequest request, @Valid @RequestBody TermsInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.agreeing().draft(act, body.content()));
    }

    @Operation(summary = "Sign the agreement; it takes effect with the last signature or the seal (art. 29)")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/agreement/signatures")
    ResponseEntity<MediationView> sign(CaseRequest request, @Valid @RequestBody SignatureInput body) {
        Instant at = Objects.requireNonNullElseGet(body.signedAt(), clock::instant);
        return changes.byParty(
                request, body.signer(), (mediation, act) -> mediation.agreeing().sign(act, body.signer(), at));
    }

    @Operation(summary = "Put the committee's seal (art. 29)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/agreement/seal")
    ResponseEntity<MediationView> seal(CaseRequest request, @Valid @RequestBody SealInput body) {
        Instant at = Objects.requireNonNullElseGet(body.sealedAt(), clock::instant);
        return changes.byHandler(
                request, (mediation, act) -> mediation.agreeing().seal(act, at));
    }

    @Operation(summary = "Record an oral agreement, which holds at once (arts 28, 30)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/agreement/oral")
    ResponseEntity<MediationView> agreeOrally(CaseRequest request, @Valid @RequestBody OralInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.agreeing().agreeOrally(act, body.content(), body.agreedBy()));
    }

    @Operation(summary = "Put an oral agreement in writing")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/agreement/written-form")
    ResponseEntity<MediationView> writeDown(CaseRequest request) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.agreeing().writeDown(act));
    }

    @Operation(summary = "Look after the performance (art. 31)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/agreement/follow-ups")
    ResponseEntity<MediationView> followUp(CaseRequest request, @Valid @RequestBody FollowUpInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.agreeing().followUp(act, new Sensitive(body.found())));
    }

    @Operation(summary = "The agreement was performed")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/performance")
    ResponseEntity<MediationView> perform(CaseRequest request, @Valid @RequestBody PartyNote body) {
        return changes.byParty(
                request, body.party(), (mediation, act) -> mediation.agreeing().perform(act, body.noteOrEmpty()));
    }

    @Operation(summary = "The agreement is not kept; the other side is told what it can do (arts 32, 33)")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/breach")
    ResponseEntity<MediationView> breach(CaseRequest request, @Valid @RequestBody PartyNote body) {
        return changes.byParty(
                request, body.party(), (mediation, act) -> mediation.agreeing().breach(act, body.noteOrEmpty()));
    }
}
