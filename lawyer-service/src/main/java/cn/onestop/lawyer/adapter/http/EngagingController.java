package cn.onestop.lawyer.adapter.http;

import cn.onestop.kernel.Sensitive;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.application.Attaching;
import cn.onestop.lawyer.application.Engagements;
import cn.onestop.lawyer.domain.ClosingReport;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.Ending;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm's contract, the work's end, and what the client says of it. */
@Tag(name = "engagement")
@RestController
@RequestMapping(LegalServicesController.PATH + "/{reference}")
class EngagingController {
    private final Changes changes;
    private final Attaching attaching;
    private final Engagements engagements;
    private final ViewOfLegalService views;

    EngagingController(Changes changes, Attaching attaching, Engagements engagements, ViewOfLegalService views) {
        this.changes = changes;
        this.attaching = attaching;
        this.engagements = engagements;
        this.views = views;
    }

    /**
     * @param number the firm's own
     * @param fee NONE in an assignment of legal aid (Legal Aid Law art. 20)
     * @param amountYuan left out where there is no fee, or it can't be told beforehand
     * @param powers GENERAL, or SPECIAL: also to admit, waive, change, settle, counterclaim or appeal (Civil Procedure Law art. 62)
     * @param paper id of the uploaded contract
     */
    record ContractInput(
            @NotBlank @Size(max = 60) String number,
            Contract.@NotNull Fee fee,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal amountYuan,

            Contract.@NotNull Powers powers,
            @NotBlank @Size(max = 60) String paper) {}

    record SignatureInput(Contract.@NotNull Side side) {}

    /** @param papers ids of uploaded copies */
    record ClosingInput(
            ClosingReport.@NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String summary,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> papers) {}

    /** @param reason CLIENT_DISMISSED by the client, LAWYER_RESIGNED or AID_TERMINATED by counsel */
    record TerminationInput(
            @NotNull Ending reason,
            @NotBlank @Size(max = 1_000) String why) {}

    record RatingInput(
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = 2_000) String words) {}

    @Operation(
            summary = "Draw up the written contract with the firm, or anew until somebody signs (Lawyers Law art. 25)")
    @Access(staff = Role.LAWYER)
    @PutMapping("/contract")
    ResponseEntity<LegalServiceView> drawUp(CaseRequest request, @Valid @RequestBody ContractInput body) {
        return views.answer(
                attaching.drawUp(
                        request,
                        new Attaching.Draft(body.number(), body.fee(), body.amountYuan(), body.powers(), body.paper())),
                request.caller());
    }

    @Operation(summary = "Sign for one side; when both have signed, the client is represented")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER})
    @PostMapping("/contract/signatures")
    ResponseEntity<LegalServiceView> sign(CaseRequest request, @Valid @RequestBody SignatureInput body) {
        return views.answer(engagements.sign(request, body.side()), request.caller());
    }

    @Operation(summary = "The work is done: report it, with copies of the papers (Legal Aid Law art. 50)")
    @Access(staff = Role.LAWYER)
    @PostMapping("/closing")
    ResponseEntity<LegalServiceView> close(CaseRequest request, @Valid @RequestBody ClosingInput body) {
        List<String> papers = Objects.requireNonNullElse(body.papers(), List.of());
        return views.answer(attaching.close(request, body.outcome(), body.summary(), papers), request.caller());
    }

    @Operation(summary = "End it early: the client at any time, counsel on a ground of the law (Lawyers Law art. 32)")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.LAWYER})
    @PostMapping("/termination")
    ResponseEntity<LegalServiceView> terminate(CaseRequest request, @Valid @RequestBody TerminationInput body) {
        return views.answer(engagements.terminate(request, body.reason(), body.why()), request.caller());
    }

    @Operation(summary = "Say how it was, once, when it is over")
    @Access(own = true, staff = Role.CLERK)
    @PutMapping("/rating")
    ResponseEntity<LegalServiceView> rate(CaseRequest request, @Valid @RequestBody RatingInput body) {
        Sensitive words = new Sensitive(Objects.requireNonNullElse(body.words(), ""));
        return changes.byClient(request, (it, act) -> it.engaging().rate(act, body.stars(), words));
    }

    @Operation(summary = "Take the request back, until the contract is signed")
    @Access(own = true, staff = Role.CLERK)
    @PostMapping("/withdrawal")
    ResponseEntity<LegalServiceView> withdraw(CaseRequest request) {
        return changes.byClient(request, (it, act) -> it.withdraw(act, ""));
    }
}
