package cn.onestop.notary.adapter.http;

import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.Certificates;
import cn.onestop.notary.application.Committing;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An enforceable deed: the debtor's commitment, and the execution certificate (Notarization Law art. 37). */
@Tag(name = "enforceable deed")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}")
class EnforcingController {
    private final Committing committing;
    private final Certificates certificates;
    private final Changes changes;

    EnforcingController(Committing committing, Certificates certificates, Changes changes) {
        this.committing = committing;
        this.certificates = certificates;
        this.changes = changes;
    }

    /** @param statement what was paid and what was not */
    record ExecutionInput(
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal owedYuan,

            @NotBlank @Size(max = 2_000) String statement) {}

    record ExecutionRefusalInput(
            @NotBlank @Size(max = 1_000) String words) {}

    @Operation(
            summary = "The debtor accepts enforcement, or the notary records that it was said at the office (art. 37)")
    @Access(own = true, staff = Role.NOTARY)
    @PostMapping("/commitment")
    ResponseEntity<NotarizationView> commit(CaseRequest request) {
        return changes.answer(request, committing.commit(request));
    }

    @Operation(summary = "The creditor says that the debt was paid: nothing is left to enforce")
    @Access(own = true)
    @PostMapping("/performance")
    ResponseEntity<NotarizationView> performed(CaseRequest request) {
        return changes.answer(request, committing.recordPerformance(request));
    }

    @Operation(
            summary =
                    "The creditor was not paid in time and asks for an execution certificate; limitation is interrupted")
    @Access(own = true)
    @PostMapping("/execution")
    ResponseEntity<NotarizationView> ask(CaseRequest request, @Valid @RequestBody ExecutionInput body) {
        return changes.answer(request, committing.askExecution(request, body.owedYuan(), body.statement()));
    }

    @Operation(summary = "Issue the execution certificate, printed with a number and code of its own")
    @Access(staff = Role.NOTARY)
    @PostMapping("/execution/certificate")
    ResponseEntity<NotarizationView> certify(CaseRequest request) {
        return changes.answer(request, certificates.certifyExecution(request));
    }

    @Operation(summary = "Decline the execution certificate: the parties may go to court directly")
    @Access(staff = Role.NOTARY)
    @PostMapping("/execution/refusal")
    ResponseEntity<NotarizationView> decline(CaseRequest request, @Valid @RequestBody ExecutionRefusalInput body) {
        return changes.byNotary(request, (it, act) -> it.enforcing().decline(act, new Sensitive(body.words())));
    }
}
