package cn.onestop.legalaid.adapter.http;

import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
import cn.onestop.legalaid.application.DecidingApplication;
import cn.onestop.legalaid.domain.ProvisionalGround;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<ApplicationView> askSupplement(CaseRequest request, @Valid @RequestBody SupplementRequest body) {
        return view.answer(
                changing.byCentre(
                        request, (application, act) -> application.receiving().askSupplement(body.items(), act)),
                request.caller());
    }

    @PostMapping("/supplement")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Deliver the supplement or explain (art. 43)")
    ResponseEntity<ApplicationView> deliverSupplement(CaseRequest request, @Valid @RequestBody Supplement body) {
        return view.answer(
                changing.byApplicant(
                        request,
                        (application, act) -> application
                                .receiving()
                                .deliverSupplement(body.circumstances().circumstances(), body.explanation(), act)),
                request.caller());
    }

    @PostMapping("/withdrawal")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Withdraw the application before a decision")
    ResponseEntity<ApplicationView> withdraw(CaseRequest request, @Valid @RequestBody Reason body) {
        return view.answer(
                changing.byApplicant(
                        request, (application, act) -> application.receiving().withdraw(body.reason(), act)),
                request.caller());
    }

    @PostMapping("/review")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Begin the review, or begin it again after an order to correct")
    ResponseEntity<ApplicationView> review(CaseRequest request) {
        return view.answer(
                changing.byCentre(
                        request, (application, act) -> application.deciding().review()),
                request.caller());
    }

    @PostMapping("/findings")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Record what was found by shared data, promise or proof (arts 41, 42)")
    ResponseEntity<ApplicationView> recordFindings(CaseRequest request, @Valid @RequestBody Findings body) {
        return view.answer(
                deciding.recordFindings(request, body.circumstances().circumstances(), body.remarks()),
                request.caller());
    }

    @PostMapping("/provisional-aid")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Give aid before the decision, on a ground of art. 44 only")
    ResponseEntity<ApplicationView> aidFirst(CaseRequest request, @Valid @RequestBody ProvisionalAid body) {
        return view.answer(
                deciding.aidFirst(request, body.ground(), body.evidence(), body.periodEndsOn()), request.caller());
    }

    @PostMapping("/grant")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Grant aid, on a calculation that says so (art. 43)")
    ResponseEntity<ApplicationView> grant(CaseRequest request) {
        return view.answer(deciding.grant(request), request.caller());
    }

    @PostMapping("/refusal")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Refuse aid in writing, with the reason and the remedies (arts 43, 49)")
    ResponseEntity<ApplicationView> refuse(CaseRequest request, @Valid @RequestBody Reason body) {
        return view.answer(deciding.refuse(request, body.reason()), request.caller());
    }
}
