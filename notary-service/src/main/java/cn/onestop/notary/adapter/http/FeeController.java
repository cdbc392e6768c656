package cn.onestop.notary.adapter.http;

import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.RelievingFees;
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

/** The fee (Notarization Law art. 34). A grant of legal aid relieves it by itself, as a referral. */
@Tag(name = "fee")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}")
class FeeController {
    private final RelievingFees relieving;
    private final Changes changes;

    FeeController(RelievingFees relieving, Changes changes) {
        this.relieving = relieving;
        this.changes = changes;
    }

    /** @param basis what shows that the conditions of legal aid are met */
    record ReliefInput(@NotBlank @Size(max = 500) String basis) {}

    /** @param receipt its number */
    record PaymentInput(@NotBlank @Size(max = 60) String receipt) {}

    @Operation(summary = "Relieve of the fee whoever meets the conditions of legal aid, without a grant (art. 34)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/fee-relief")
    ResponseEntity<NotarizationView> relieve(CaseRequest request, @Valid @RequestBody ReliefInput body) {
        return changes.answer(request, relieving.relieve(request, body.basis()));
    }

    @Operation(summary = "Record that what is due was paid")
    @Access(staff = Role.NOTARY)
    @PostMapping("/fee-payment")
    ResponseEntity<NotarizationView> pay(CaseRequest request, @Valid @RequestBody PaymentInput body) {
        return changes.byNotary(request, (it, act) -> it.charging().pay(act, body.receipt()));
    }
}
