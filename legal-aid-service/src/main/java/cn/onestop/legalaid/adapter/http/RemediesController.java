package cn.onestop.legalaid.adapter.http;

import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
import cn.onestop.legalaid.domain.TerminationGround;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The early end of aid, and what can be done against a decision (arts 48, 49, 64). */
@RestController
@RequestMapping(ViewOfApplication.PATH + "/{reference}")
@Tag(name = "remedies", description = "Termination, objection to the justice bureau, consequences of fraud")
class RemediesController {
    private final ChangingApplication changing;
    private final ViewOfApplication view;

    RemediesController(ChangingApplication changing, ViewOfApplication view) {
        this.changing = changing;
        this.view = view;
    }

    record Termination(
            @NotNull TerminationGround ground,
            @NotBlank @Size(max = 2_000) String reason) {}

    record Objection(@NotBlank @Size(max = 5_000) String reason) {}

    /** @param upheld false orders the centre to correct its decision */
    record ObjectionDecision(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 2_000) String grounds) {}

    /** In yuan. */
    record FraudSanction(
            @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2)
            BigDecimal repay,

            @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2)
            BigDecimal fine) {}

    @PostMapping("/termination")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Terminate aid on one of the eight grounds of art. 48")
    ResponseEntity<ApplicationView> terminate(CaseRequest request, @Valid @RequestBody Termination body) {
        return view.answer(
                changing.byCentre(
                        request,
                        (application, act) -> application.remedying().terminate(body.ground(), body.reason(), act)),
                request.caller());
    }

    @PostMapping("/objection")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Object to a refusal or a termination; the justice bureau has 5 days (art. 49)")
    ResponseEntity<ApplicationView> object(CaseRequest request, @Valid @RequestBody Objection body) {
        return view.answer(
                changing.byApplicant(
                        request, (application, act) -> application.remedying().object(body.reason(), act)),
                request.caller());
    }

    @PostMapping("/objection/decision")
    @Access(staff = Role.SUPERVISOR)
    @Operation(summary = "The justice bureau upholds, or orders a correction (art. 49)")
    ResponseEntity<ApplicationView> decideObjection(CaseRequest request, @Valid @RequestBody ObjectionDecision body) {
        return view.answer(
                changing.byBureau(request, (application, act) -> {
                    if (body.upheld()) {
                        application.remedying().uphold(body.grounds(), act);
                    } else {
                        application.remedying().orderCorrection(body.grounds(), act);
                    }
                }),
                request.caller());
    }

    @PostMapping("/fraud-sanction")
    @Access(staff = Role.SUPERVISOR)
    @Operation(summary = "The justice bureau orders repayment and a fine of up to 3,000 yuan (art. 64)")
    ResponseEntity<ApplicationView> sanctionFraud(CaseRequest request, @Valid @RequestBody FraudSanction body) {
        return view.answer(
                changing.byBureau(
                        request,
                        (application, act) -> application.remedying().sanctionFraud(body.repay(), body.fine(), act)),
                request.caller());
    }
}
