package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.application.DecidingAppraisal;
import cn.onestop.forensic.application.EndingAppraisal;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.forensic.domain.TerminationGround;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the commission to the letter of entrustment, and how either ends. */
@Tag(name = "entrusting")
@RestController
@RequestMapping(AppraisalsController.PATH + "/{reference}")
class EntrustingController {
    private final Changes changes;
    private final DecidingAppraisal deciding;
    private final EndingAppraisal ending;
    private final ViewOfAppraisal views;

    EntrustingController(Changes changes, DecidingAppraisal deciding, EndingAppraisal ending, ViewOfAppraisal views) {
        this.changes = changes;
        this.deciding = deciding;
        this.ending = ending;
        this.views = views;
    }

    /** @param ground one of the seven (General Rules art. 15) */
    record RejectionInput(
            @NotNull RejectionGround ground,
            @NotBlank @Size(max = 1_000) String why) {}

    /** @param workingDays beyond the seven; {@code words} how the client agreed */
    record AcceptanceTimeInput(
            @NotNull @Min(1) @Max(30) Integer workingDays,
            @NotBlank @Size(max = 500) String words) {}

    /**
     * @param number the institution's own
     * @param workingDays the time both agree on; left out for the 30 working days of the rules
     * @param feeYuan by the schedule of fees
     * @param payableYuan what is to be paid of it; less than the fee, or nothing, for a person whom legal aid helps (Legal Aid Law art. 53)
     * @param risks of the appraisal
     * @param returnOfMaterials what is given back, and how
     */
    record AgreementInput(
            @NotBlank @Size(max = 60) String number,
            @Nullable @Min(1) @Max(250) Integer workingDays,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2)
            BigDecimal feeYuan,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2)
            BigDecimal payableYuan,

            @Nullable @Size(max = 1_000) String risks,
            @Nullable @Size(max = 500) String returnOfMaterials) {}

    /** @param ground CLIENT_REVOKED by the client, any other by the institution (General Rules art. 29) */
    record TerminationInput(
            @NotNull TerminationGround ground,
            @NotBlank @Size(max = 1_000) String why) {}

    @Operation(
            summary =
                    "Accept it within 7 working days (General Rules art. 13); refused while the same appraisal runs elsewhere (art. 15(6))")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/acceptance")
    ResponseEntity<AppraisalView> accept(CaseRequest request) {
        return views.answer(deciding.accept(request), request.caller());
    }

    @Operation(
            summary = "Refuse it on one of the seven grounds, with the reasons in writing (General Rules arts 15, 17)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/rejection")
    ResponseEntity<AppraisalView> reject(CaseRequest request, @Valid @RequestBody RejectionInput body) {
        return views.answer(deciding.reject(request, body.ground(), body.why()), request.caller());
    }

    @Operation(summary = "Agree with the client on a later decision of a complex matter (General Rules art. 13)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/acceptance-time")
    ResponseEntity<AppraisalView> agreeOnTime(CaseRequest request, @Valid @RequestBody AcceptanceTimeInput body) {
        return changes.byInstitution(
                request, (it, act) -> it.entrusting().agreeOnTime(act, body.workingDays(), body.words()));
    }

    @Operation(summary = "Draw up the letter of entrustment, or anew until the client signs (General Rules art. 16)")
    @Access(staff = Role.APPRAISER)
    @PutMapping("/agreement")
    ResponseEntity<AppraisalView> drawUp(CaseRequest request, @Valid @RequestBody AgreementInput body) {
        return changes.byInstitution(
                request,
                (it, act) -> it.entrusting()
                        .drawUp(
                                act,
                                body.number(),
                                body.workingDays(),
                                body.feeYuan(),
                                body.payableYuan(),
                                Objects.requireNonNullElse(body.risks(), ""),
                                Objects.requireNonNullElse(body.returnOfMaterials(), "")));
    }

    @Operation(
            summary =
                    "Sign the letter for the client: it takes effect, and the time for the appraisal begins (General Rules art. 28)")
    @Access(own = true, staff = Role.CLERK, scope = AppraisalsController.SCOPE)
    @PostMapping("/agreement/signature")
    ResponseEntity<AppraisalView> sign(CaseRequest request) {
        return changes.byClient(request, (it, act) -> it.entrusting().sign(act));
    }

    @Operation(summary = "End it without an opinion, with the reasons in writing (General Rules art. 29)")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER},
            scope = AppraisalsController.SCOPE)
    @PostMapping("/termination")
    ResponseEntity<AppraisalView> terminate(CaseRequest request, @Valid @RequestBody TerminationInput body) {
        return views.answer(ending.terminate(request, body.ground(), body.why()), request.caller());
    }
}
