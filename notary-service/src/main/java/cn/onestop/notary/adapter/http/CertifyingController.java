package cn.onestop.notary.adapter.http;

import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.Certificates;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the draft to the certificate in the applicant's hands (Notarization Law arts 30, 32). */
@Tag(name = "certificate")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}")
class CertifyingController {
    private final Certificates certificates;
    private final Changes changes;

    CertifyingController(Certificates certificates, Changes changes) {
        this.certificates = certificates;
        this.changes = changes;
    }

    /**
     * @param statement what was examined and found, a paragraph a line
     * @param conclusion what is hereby proved
     */
    record DraftInput(
            @NotBlank @Size(max = 10_000) String statement,
            @NotBlank @Size(max = 2_000) String conclusion) {}

    record ReturnInput(@NotBlank @Size(max = 1_000) String words) {}

    @Operation(summary = "Submit what the certificate is to say, for approval by another notary")
    @Access(staff = Role.NOTARY)
    @PostMapping("/draft")
    ResponseEntity<NotarizationView> submit(CaseRequest request, @Valid @RequestBody DraftInput body) {
        return changes.answer(request, certificates.submit(request, body.statement(), body.conclusion()));
    }

    @Operation(
            summary =
                    "Approve: the certificate is printed with number, code and QR, and in force from now on (art. 32)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/approval")
    ResponseEntity<NotarizationView> approve(CaseRequest request) {
        return changes.answer(request, certificates.approve(request));
    }

    @Operation(summary = "Send the draft back to the notary")
    @Access(staff = Role.NOTARY)
    @PostMapping("/approval/return")
    ResponseEntity<NotarizationView> sendBack(CaseRequest request, @Valid @RequestBody ReturnInput body) {
        return changes.byNotaryOfArea(request, (it, act) -> it.certifying().sendBack(body.words()));
    }

    @Operation(
            summary =
                    "Confirm that one has the certificate, or that it was handed to the applicant: the year for a review begins")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY})
    @PostMapping("/receipt")
    ResponseEntity<NotarizationView> receive(CaseRequest request) {
        return changes.answer(request, certificates.receive(request));
    }
}
