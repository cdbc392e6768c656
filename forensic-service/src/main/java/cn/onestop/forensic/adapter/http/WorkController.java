package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.application.NamingAppraisers;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who makes the appraisal, what is missing for it, and how long it takes. */
@Tag(name = "work")
@RestController
@RequestMapping(AppraisalsController.PATH + "/{reference}")
class WorkController {
    private final Changes changes;
    private final NamingAppraisers naming;
    private final ViewOfAppraisal views;

    WorkController(Changes changes, NamingAppraisers naming, ViewOfAppraisal views) {
        this.changes = changes;
        this.naming = naming;
        this.views = views;
    }

    /** @param appraisers ids in the directory, two at least */
    record AppraisersInput(@NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> appraisers) {}

    /** @param appraiser id of one who appraises the case */
    record RecusalInput(
            @NotBlank @Size(max = 60) String appraiser,
            @NotBlank @Size(max = 1_000) String reason) {}

    /** @param number of the request */
    record RecusalDecisionInput(
            @NotNull @Min(1) @Max(1_000) Integer number,
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1_000) String words) {}

    /** @param retake whether they are taken again, not supplied by the client */
    record MaterialsInput(
            @NotBlank @Size(max = 500) String what, @NotNull Boolean retake) {}

    record SupplyInput(@Nullable @Size(max = 500) String words) {}

    record ExtensionInput(
            @NotNull @Min(1) @Max(30) Integer workingDays,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary =
                    "Name who makes it: two licensed appraisers of the institution at least, none of whom must step back (General Rules arts 18 to 20)")
    @Access(staff = Role.APPRAISER)
    @PutMapping("/appraisers")
    ResponseEntity<AppraisalView> name(CaseRequest request, @Valid @RequestBody AppraisersInput body) {
        return views.answer(naming.name(request, body.appraisers()), request.caller());
    }

    @Operation(summary = "Ask that an appraiser step back, or step back oneself (General Rules arts 20, 21)")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER},
            scope = AppraisalsController.SCOPE)
    @PostMapping("/recusals")
    ResponseEntity<AppraisalView> askRecusal(CaseRequest request, @Valid @RequestBody RecusalInput body) {
        return views.answer(naming.askRecusal(request, body.appraiser(), body.reason()), request.caller());
    }

    @Operation(summary = "Decide whether an appraiser steps back (General Rules art. 21)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/recusals/decision")
    ResponseEntity<AppraisalView> decideRecusal(CaseRequest request, @Valid @RequestBody RecusalDecisionInput body) {
        return views.answer(
                naming.decideRecusal(request, body.number(), body.granted(), body.words()), request.caller());
    }

    @Operation(summary = "Begin")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/beginning")
    ResponseEntity<AppraisalView> begin(CaseRequest request) {
        return changes.byInstitution(request, (it, act) -> it.working().begin(act));
    }

    @Operation(
            summary =
                    "Have materials supplied or taken again; the clock stands still meanwhile (General Rules art. 28)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/materials-request")
    ResponseEntity<AppraisalView> askMaterials(CaseRequest request, @Valid @RequestBody MaterialsInput body) {
        return changes.byInstitution(request, (it, act) -> it.working().askMaterials(act, body.what(), body.retake()));
    }

    @Operation(summary = "The materials are here; the clock runs on")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/materials-supply")
    ResponseEntity<AppraisalView> materialsCame(CaseRequest request, @Valid @RequestBody SupplyInput body) {
        return changes.byInstitution(
                request, (it, act) -> it.working().materialsCame(act, Objects.requireNonNullElse(body.words(), "")));
    }

    @Operation(
            summary =
                    "Approve up to 30 working days more, by the institution's head; the client is told (General Rules art. 28)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/extension")
    ResponseEntity<AppraisalView> extend(CaseRequest request, @Valid @RequestBody ExtensionInput body) {
        return changes.byHead(request, (it, act) -> it.working().extend(act, body.workingDays(), body.reason()));
    }
}
