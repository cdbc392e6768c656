package cn.onestop.legalaid.adapter.http;

import cn.onestop.legalaid.adapter.http.Views.ApplicationView;
import cn.onestop.legalaid.application.ChangingApplication;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What watches over the aid (arts 55-59). */
@RestController
@RequestMapping(ViewOfApplication.PATH + "/{reference}")
@Tag(name = "supervision", description = "Change of counsel, complaints, quality reviews, return visits")
class SupervisionController {
    private final ChangingApplication changing;
    private final ViewOfApplication view;

    SupervisionController(ChangingApplication changing, ViewOfApplication view) {
        this.changing = changing;
        this.view = view;
    }

    record ChangeOfCounsel(@NotBlank @Size(max = 2_000) String reason) {}

    record ChangeDecision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 2_000) String grounds) {}

    record Complaint(@NotBlank @Size(max = 5_000) String text) {}

    record ComplaintAnswer(@NotBlank @Size(max = 2_000) String answer) {}

    record QualityReview(
            @Min(1) @Max(5) int grade,
            @NotNull @Size(max = 2_000) String remarks) {}

    record ReturnVisit(
            @Min(1) @Max(5) int satisfaction,
            @NotNull @Size(max = 5_000) String words) {}

    @PostMapping("/change-of-counsel")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Ask for other counsel (art. 55)")
    ResponseEntity<ApplicationView> askForOtherCounsel(CaseRequest request, @Valid @RequestBody ChangeOfCounsel body) {
        return view.answer(
                changing.byApplicant(
                        request,
                        (application, act) -> application.supervising().askForOtherCounsel(body.reason(), act)),
                request.caller());
    }

    @PostMapping("/change-of-counsel/decision")
    @Access(staff = Role.AID_OFFICER)
    @Operation(summary = "Decide on the change of counsel; if granted, someone else is sought at once")
    ResponseEntity<ApplicationView> decideChange(CaseRequest request, @Valid @RequestBody ChangeDecision body) {
        return view.answer(
                changing.byCentre(
                        request,
                        (application, act) ->
                                application.supervising().decideChangeOfCounsel(body.granted(), body.grounds(), act)),
                request.caller());
    }

    @PostMapping("/complaints")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.AID_OFFICER})
    @Operation(summary = "Complain to the justice bureau about the centre or the counsel (arts 55, 56)")
    ResponseEntity<ApplicationView> complain(CaseRequest request, @Valid @RequestBody Complaint body) {
        return view.answer(
                changing.byApplicant(
                        request, (application, act) -> application.supervising().complain(body.text(), act)),
                request.caller());
    }

    @PostMapping("/complaints/{number}/answer")
    @Access(staff = Role.SUPERVISOR)
    @Operation(summary = "Tell the complainant what came of the complaint (art. 56)")
    ResponseEntity<ApplicationView> answerComplaint(
            CaseRequest request, @PathVariable int number, @Valid @RequestBody ComplaintAnswer body) {
        return view.answer(
                changing.byBureau(
                        request,
                        (application, act) -> application.supervising().answerComplaint(number, body.answer(), act)),
                request.caller());
    }

    @PostMapping("/quality-reviews")
    @Access(staff = {Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(summary = "Review the quality of the work (arts 57, 59)")
    ResponseEntity<ApplicationView> reviewQuality(CaseRequest request, @Valid @RequestBody QualityReview body) {
        return view.answer(
                changing.byEither(
                        request,
                        (application, act) ->
                                application.supervising().reviewQuality(body.grade(), body.remarks(), act)),
                request.caller());
    }

    @PostMapping("/return-visits")
    @Access(staff = {Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(summary = "Record what the aided person said afterwards (art. 59)")
    ResponseEntity<ApplicationView> visit(CaseRequest request, @Valid @RequestBody ReturnVisit body) {
        return view.answer(
                changing.byEither(
                        request,
                        (application, act) -> application.supervising().visit(body.satisfaction(), body.words(), act)),
                request.caller());
    }
}
