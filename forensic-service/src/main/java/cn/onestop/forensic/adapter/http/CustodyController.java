package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.adapter.http.Views.CustodyView;
import cn.onestop.forensic.application.KeepingCustody;
import cn.onestop.forensic.application.ReadingAppraisals;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Step;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The materials in custody: an entry can be added, and none changed (General Rules art. 22). */
@Tag(name = "custody")
@RestController
@RequestMapping(AppraisalsController.PATH + "/{reference}")
class CustodyController {
    private final KeepingCustody keeping;
    private final ReadingAppraisals reading;
    private final ViewOfAppraisal views;

    CustodyController(KeepingCustody keeping, ReadingAppraisals reading, ViewOfAppraisal views) {
        this.keeping = keeping;
        this.reading = reading;
        this.views = views;
    }

    /** @param description name, kind, number, condition and how it is kept; {@code holder} who has it now */
    record MaterialInput(
            @NotBlank @Size(max = 500) String description,
            @NotBlank @Size(max = 100) String holder) {}

    /** @param material {@code M1}; {@code what} was done; {@code holder} who has it from now on */
    record StepInput(
            @NotBlank @Size(max = 10) String material,
            @NotNull Step step,
            @NotBlank @Size(max = 500) String what,
            @NotBlank @Size(max = 100) String holder) {}

    /**
     * @param holds whether nobody rewrote anything
     * @param firstBroken number of the first entry that does not fit; null when all do
     * @param historyHolds whether the case's own history is whole
     * @param historyAgrees whether the history names each entry's hash, in order, and no other
     */
    record VerificationView(
            boolean holds, int entries, @Nullable Integer firstBroken, boolean historyHolds, boolean historyAgrees) {}

    @Operation(summary = "Receive a material (General Rules art. 12)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/materials")
    ResponseEntity<AppraisalView> receive(CaseRequest request, @Valid @RequestBody MaterialInput body) {
        return views.answer(keeping.receive(request, body.description(), body.holder()), request.caller());
    }

    @Operation(summary = "Record what happens to a material (General Rules art. 22)")
    @Access(staff = Role.APPRAISER)
    @PostMapping("/custody")
    ResponseEntity<AppraisalView> record(CaseRequest request, @Valid @RequestBody StepInput body) {
        return views.answer(
                keeping.record(request, body.material(), body.step(), body.what(), body.holder()), request.caller());
    }

    @Operation(summary = "The chain of custody")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = AppraisalsController.SCOPE)
    @GetMapping("/custody")
    Whole<CustodyView> custody(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        return new Whole<>(ViewOfAppraisal.custody(
                read(caller, reference, purpose, "/custody").value()));
    }

    @Operation(
            summary =
                    "Check that nobody rewrote the chain of custody: its hashes, the case's history, and each against the other")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = AppraisalsController.SCOPE)
    @GetMapping("/custody/verification")
    VerificationView verify(Caller caller, @PathVariable Reference reference, Optional<Purpose> purpose) {
        KeepingCustody.Verified found = keeping.verify(read(caller, reference, purpose, "/custody/verification"));
        return new VerificationView(
                found.holds(), found.entries(), found.firstBroken(), found.historyHolds(), found.historyAgrees());
    }

    private Stored<Appraisal> read(Caller caller, Reference reference, Optional<Purpose> purpose, String what) {
        return reading.read(caller, reference, purpose, "GET " + AppraisalsController.PATH + "/{reference}" + what)
                .stored();
    }
}
