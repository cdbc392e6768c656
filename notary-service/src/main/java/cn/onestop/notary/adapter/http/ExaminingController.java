package cn.onestop.notary.adapter.http;

import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.TakingCases;
import cn.onestop.notary.domain.Ending;
import cn.onestop.notary.domain.NonAcceptance;
import cn.onestop.notary.domain.RefusalGround;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the notary does from the application to the draft, or to a refusal (Notarization Law arts 27 to 31). */
@Tag(name = "examination")
@RestController
@RequestMapping(NotarizationsController.PATH + "/{reference}")
class ExaminingController {
    private final TakingCases taking;
    private final Changes changes;

    ExaminingController(TakingCases taking, Changes changes) {
        this.taking = taking;
        this.changes = changes;
    }

    /** @param notary id in the directory */
    record AssignmentInput(@NotBlank @Size(max = 60) String notary) {}

    record NonAcceptanceInput(
            @NotNull NonAcceptance why,
            @Nullable @Size(max = 1_000) String words) {}

    /** @param words what was told beside the kind's meaning, and what the person said to it */
    record InformationInput(@Nullable @Size(max = 2_000) String words) {}

    /** @param materials codes of the kind's list */
    record SupplementRequestInput(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> materials,
            @Nullable @Size(max = 1_000) String words) {}

    /** @param elsewhere name of another office; left out when this one verifies */
    record VerificationInput(
            @Nullable @Size(max = 100) String elsewhere,
            @NotBlank @Size(max = 1_000) String what) {}

    record ResultInput(@NotBlank @Size(max = 2_000) String result) {}

    record ForceMajeureInput(@NotBlank @Size(max = 500) String evidence) {}

    record RefusalInput(
            @NotNull RefusalGround ground,
            @NotBlank @Size(max = 1_000) String words) {}

    /** @param why SIX_MONTHS, PARTY_GONE or OBSTRUCTED */
    record TerminationInput(
            @NotNull Ending why,
            @NotBlank @Size(max = 1_000) String words) {}

    @Operation(summary = "Give the case to a notary of the office; refused where the notary has a part in it (art. 23)")
    @Access(staff = {Role.NOTARY, Role.SUPERVISOR})
    @PostMapping("/assignment")
    ResponseEntity<NotarizationView> assign(CaseRequest request, @Valid @RequestBody AssignmentInput body) {
        return changes.answer(request, taking.assign(request, body.notary()));
    }

    @Operation(summary = "Accept the application and act in it: 15 working days begin (arts 23, 30)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/acceptance")
    ResponseEntity<NotarizationView> accept(CaseRequest request) {
        return changes.answer(request, taking.accept(request));
    }

    @Operation(summary = "Do not accept the application, with the reason, the law and a next step")
    @Access(staff = Role.NOTARY)
    @PostMapping("/non-acceptance")
    ResponseEntity<NotarizationView> notAccept(CaseRequest request, @Valid @RequestBody NonAcceptanceInput body) {
        return changes.byNotaryOfArea(
                request, (it, act) -> it.examining().notAccept(act, body.why(), words(body.words())));
    }

    @Operation(summary = "Record that meaning and consequences were told (art. 27)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/information")
    ResponseEntity<NotarizationView> tell(CaseRequest request, @Valid @RequestBody InformationInput body) {
        return changes.byNotary(request, (it, act) -> it.examining().tell(act, new Sensitive(words(body.words()))));
    }

    @Operation(summary = "Ask for material: the clock stands still (arts 27, 30)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/supplement-request")
    ResponseEntity<NotarizationView> askSupplement(
            CaseRequest request, @Valid @RequestBody SupplementRequestInput body) {
        return changes.byNotary(
                request,
                (it, act) -> it.examining().askSupplement(act, body.materials(), new Sensitive(words(body.words()))));
    }

    @Operation(summary = "All that was asked for is there: the clock runs on")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.NOTARY})
    @PostMapping("/supplement")
    ResponseEntity<NotarizationView> supplementReceived(CaseRequest request) {
        return changes.byAnybodyConcerned(request, (it, act) -> it.examining().supplementReceived(act));
    }

    @Operation(summary = "Begin to verify, here or by another office: the clock stands still (arts 29, 30)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/verification")
    ResponseEntity<NotarizationView> verify(CaseRequest request, @Valid @RequestBody VerificationInput body) {
        return changes.byNotary(
                request,
                (it, act) -> it.examining().beginVerification(act, body.elsewhere(), new Sensitive(body.what())));
    }

    @Operation(summary = "Record what was verified: the clock runs on")
    @Access(staff = Role.NOTARY)
    @PostMapping("/verification/result")
    ResponseEntity<NotarizationView> verified(CaseRequest request, @Valid @RequestBody ResultInput body) {
        return changes.byNotary(request, (it, act) -> it.examining().verified(act, new Sensitive(body.result())));
    }

    @Operation(summary = "Nobody can act for now: the clock stands still (art. 30)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/force-majeure")
    ResponseEntity<NotarizationView> forceMajeure(CaseRequest request, @Valid @RequestBody ForceMajeureInput body) {
        return changes.byNotary(request, (it, act) -> it.examining().forceMajeure(act, body.evidence()));
    }

    @Operation(summary = "It is over: the clock runs on")
    @Access(staff = Role.NOTARY)
    @PostMapping("/force-majeure/end")
    ResponseEntity<NotarizationView> forceMajeureOver(CaseRequest request) {
        return changes.byNotary(request, (it, act) -> it.examining().forceMajeureOver(act));
    }

    @Operation(summary = "Refuse to notarize on one of nine grounds, with the article and a next step (art. 31)")
    @Access(staff = Role.NOTARY)
    @PostMapping("/refusal")
    ResponseEntity<NotarizationView> refuse(CaseRequest request, @Valid @RequestBody RefusalInput body) {
        return changes.byNotary(request, (it, act) -> it.examining().refuse(act, body.ground(), body.words()));
    }

    @Operation(
            summary =
                    "Terminate: not finishable in six months for causes on the party's side, a party is gone, or obstructs")
    @Access(staff = Role.NOTARY)
    @PostMapping("/termination")
    ResponseEntity<NotarizationView> terminate(CaseRequest request, @Valid @RequestBody TerminationInput body) {
        return changes.byNotary(request, (it, act) -> it.terminateByNotary(act, body.why(), body.words()));
    }

    private static String words(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
