package cn.onestop.legalaid.adapter.http;

import cn.onestop.kernel.Line;
import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
import cn.onestop.legalaid.application.OfferingReferral;
import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignment and the work for the aided person (arts 26, 43, 46, 50, 53). */
@RestController
@RequestMapping(ViewOfApplication.PATH + "/{reference}")
@Tag(name = "work", description = "Assignment of counsel, progress, report, closing, relief of fees")
class WorkController {
    private final ChangingApplication changing;
    private final OfferingReferral offering;
    private final ViewOfApplication view;

    WorkController(ChangingApplication changing, OfferingReferral offering, ViewOfApplication view) {
        this.changing = changing;
        this.offering = offering;
        this.view = view;
    }

    /** @param key of the person in the register of persons */
    record Assignment(
            @NotBlank @Size(max = 64) String key,
            @NotBlank @Size(max = 100) String name,
            Counsel.@NotNull Profession profession,
            @NotNull @Size(max = 200) String firm,
            @Min(0) @Max(70) int yearsOfRelevantPractice) {}

    /** @param line NOTARY or FORENSIC */
    record FeeReliefWish(@NotNull Line line) {}

    record Progress(@NotBlank @Size(max = 5_000) String told) {}

    record Report(
            ClosingReport.@NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String summary,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> papers) {}

    record Closing(@NotNull @Size(max = 2_000) String remarks) {}

    @PostMapping("/assignment-offers")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Offer the assignment to the lawyers' line; one offer at a time")
    ResponseEntity<ApplicationView> offerAssignment(CaseRequest request) {
        return view.answer(offering.offerAssignment(request), request.caller());
    }

    @PostMapping("/assignment")
    @Access(staff = Role.AID_OFFICER)
    @Operation(
            summary = "Assign counsel without waiting for an offer's answer",
            description =
                    "After the grant, at once with provisional aid, or in place of counsel who left. An open offer is asked back.")
    ResponseEntity<ApplicationView> assign(CaseRequest request, @Valid @RequestBody Assignment body) {
        Counsel counsel =
                new Counsel(body.key(), body.name(), body.profession(), body.firm(), body.yearsOfRelevantPractice());
        return view.answer(
                changing.byCentre(
                        request,
                        (application, act) -> application.representation().assign(counsel, act)),
                request.caller());
    }

    @PostMapping("/fee-reliefs")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Ask a notary or forensic office for the relief of its fees (art. 53)")
    ResponseEntity<ApplicationView> offerFeeRelief(CaseRequest request, @Valid @RequestBody FeeReliefWish body) {
        return view.answer(offering.offerFeeRelief(request, body.line()), request.caller());
    }

    @PostMapping("/start")
    @Access(own = true, staff = Role.AID_OFFICER)
    @Operation(summary = "Counsel begins the work")
    ResponseEntity<ApplicationView> start(CaseRequest request) {
        return view.answer(
                changing.byCounsel(
                        request,
                        (application, act) -> application.representation().start()),
                request.caller());
    }

    @PostMapping("/progress")
    @Access(own = true, staff = Role.AID_OFFICER)
    @Operation(summary = "Tell the aided person how it goes (art. 46)")
    ResponseEntity<ApplicationView> tellProgress(CaseRequest request, @Valid @RequestBody Progress body) {
        return view.answer(
                changing.byCounsel(
                        request,
                        (application, act) -> application.representation().tellProgress(body.told(), act)),
                request.caller());
    }

    @PostMapping("/report")
    @Access(own = true, staff = Role.AID_OFFICER)
    @Operation(summary = "Counsel reports the end, with copies of the papers (art. 50)")
    ResponseEntity<ApplicationView> report(CaseRequest request, @Valid @RequestBody Report body) {
        return view.answer(
                changing.byCounsel(
                        request,
                        (application, act) -> application
                                .representation()
                                .report(body.outcome(), body.summary(), body.papers(), act)),
                request.caller());
    }

    @PostMapping("/closing")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Close the case")
    ResponseEntity<ApplicationView> close(CaseRequest request, @Valid @RequestBody Closing body) {
        return view.answer(
                changing.byCentre(
                        request,
                        (application, act) -> application.representation().close(body.remarks(), act)),
                request.caller());
    }
}
