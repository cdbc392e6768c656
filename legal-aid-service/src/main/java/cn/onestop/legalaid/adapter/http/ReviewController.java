package cn.onestop.legalaid.adapter.http;

import cn.onestop.kernel.Reference;
import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
import cn.onestop.legalaid.application.ChangingApplication.Request;
import cn.onestop.legalaid.application.DecidingApplication;
import cn.onestop.legalaid.domain.ProvisionalGround;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The review and the decision (arts 41-44). */
@RestController
@RequestMapping(ViewOfApplication.PATH + "/{reference}")
@Tag(name = "decisions", description = "Supplement, review, provisional aid, grant and refusal")
class ReviewController {
    private final ChangingApplication changing;
    private final DecidingApplication deciding;
    private final ViewOfApplication view;

    ReviewController(ChangingApplication changing, DecidingApplication deciding, ViewOfApplication view) {
        this.changing = changing;
        this.deciding = deciding;
        this.view = view;
    }

    record SupplementRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 90) String> items) {}

    record Supplement(
            @NotNull @Valid CircumstancesBody circumstances,
            @NotNull @Size(max = 2_000) String explanation) {}

    record Reason(@NotNull @Size(max = 2_000) String reason) {}

    record Findings(
            @NotNull @Valid CircumstancesBody circumstances,
            @NotNull @Size(max = 2_000) String remarks) {}

    /** @param periodEndsOn last day of the statutory period; needed for that ground */
    record ProvisionalAid(
            @NotNull ProvisionalGround ground,
            @NotBlank @Size(max = 2_000) String evidence,
            @Nullable LocalDate periodEndsOn) {}

    @PostMapping("/supplement-request")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Tell the applicant, once and wholly, what is missing (art. 43)")
    ResponseEntity<ApplicationView> askSupplement(
            @PathVariable Reference reference,
            @Valid @RequestBody SupplementRequest body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(
                changing.byCentre(
                        new Request(caller, reference, version, key),
                        (application, act) -> application.receiving().askSupplement(body.items(), act)),
                caller);
    }

    @PostMapping("/supplement")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Deliver the supplement or explain (art. 43)")
    ResponseEntity<ApplicationView> deliverSupplement(
            @PathVariable Reference reference,
            @Valid @RequestBody Supplement body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(
                changing.byApplicant(
                        new Request(caller, reference, version, key),
                        (application, act) -> application
                                .receiving()
                                .deliverSupplement(body.circumstances().circumstances(), body.explanation(), act)),
                caller);
    }

    @PostMapping("/withdrawal")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Withdraw the application before a decision")
    ResponseEntity<ApplicationView> withdraw(
            @PathVariable Reference reference,
            @Valid @RequestBody Reason body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(
                changing.byApplicant(
                        new Request(caller, reference, version, key),
                        (application, act) -> application.receiving().withdraw(body.reason(), act)),
                caller);
    }

    @PostMapping("/review")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Begin the review, or begin it again after an order to correct")
    ResponseEntity<ApplicationView> review(
            @PathVariable Reference reference, Caller caller, ExpectedVersion version, Optional<IdempotencyKey> key) {
        return view.answer(
                changing.byCentre(
                        new Request(caller, reference, version, key),
                        (application, act) -> application.deciding().review()),
                caller);
    }

    @PostMapping("/findings")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Record what was found by shared data, promise or proof (arts 41, 42)")
    ResponseEntity<ApplicationView> recordFindings(
            @PathVariable Reference reference,
            @Valid @RequestBody Findings body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(
                deciding.recordFindings(
                        new Request(caller, reference, version, key),
                        body.circumstances().circumstances(),
                        body.remarks()),
                caller);
    }

    @PostMapping("/provisional-aid")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Give aid before the decision, on a ground of art. 44 only")
    ResponseEntity<ApplicationView> aidFirst(
            @PathVariable Reference reference,
            @Valid @RequestBody ProvisionalAid body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(
                deciding.aidFirst(
                        new Request(caller, reference, version, key),
                        body.ground(),
                        body.evidence(),
                        body.periodEndsOn()),
                caller);
    }

    @PostMapping("/grant")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Grant aid, on a calculation that says so (art. 43)")
    ResponseEntity<ApplicationView> grant(
            @PathVariable Reference reference, Caller caller, ExpectedVersion version, Optional<IdempotencyKey> key) {
        return view.answer(deciding.grant(new Request(caller, reference, version, key)), caller);
    }

    @PostMapping("/refusal")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Refuse aid in writing, with the reason and the remedies (arts 43, 49)")
    ResponseEntity<ApplicationView> refuse(
            @PathVariable Reference reference,
            @Valid @RequestBody Reason body,
            Caller caller,
            ExpectedVersion version,
            Optional<IdempotencyKey> key) {
        return view.answer(deciding.refuse(new Request(caller, reference, version, key), body.reason()), caller);
    }
}
