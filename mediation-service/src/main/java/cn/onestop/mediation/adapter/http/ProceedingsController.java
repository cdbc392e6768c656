package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.SettingMediators;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Precaution;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mediators, the sessions and the end without an agreement (People's Mediation Law arts 19-27). */
@Tag(name = "proceedings")
@RestController
@RequestMapping("/api/mediations/{reference}")
class ProceedingsController {
    private final Changes changes;
    private final SettingMediators setting;
    private final ViewOfMediation views;

    ProceedingsController(Changes changes, SettingMediators setting, ViewOfMediation views) {
        this.changes = changes;
        this.setting = setting;
        this.views = views;
    }

    /** @param mediators ids in the register of people, of those who serve the case's area */
    record MediatorsInput(
            @NotNull Mediator.Choice choice,
            @NotEmpty @Size(max = 5) Set<@NotBlank @Size(max = 100) String> mediators) {}

    record OpennessInput(
            @NotBlank @Size(max = 100) String party,
            @NotNull Boolean open) {}

    record SessionInput(
            @NotNull Instant convenedFor,
            @NotBlank @Size(max = 200) String place) {}

    /** @param record what was done and said, as far as both sides may read it; concessions have a place of their own */
    record SessionRecord(
            @NotNull @Size(max = 21) List<@NotBlank @Size(max = 100) String> attended,
            @NotBlank @Size(max = 20_000) String record) {}

    record PrecautionInput(
            @NotNull Precaution.Kind kind,
            @NotBlank @Size(max = 5_000) String what) {}

    record FailureInput(@NotBlank @Size(max = 2_000) String note) {}

    /** @param agreedBy keys of the parties, who must be all of them */
    record ExtensionInput(
            @Min(1) @Max(60) int days,
            @NotEmpty @Size(max = 21) Set<@NotBlank @Size(max = 100) String> agreedBy,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Operation(summary = "The mediators who serve the case's area, to choose from")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @GetMapping("/mediators/candidates")
    Whole<Views.MediatorView> candidates(Caller caller, @PathVariable Reference reference) {
        return Whole.of(
                setting.candidates(caller, reference),
                mediator -> new Views.MediatorView(mediator.id(), mediator.name()));
    }

    @Operation(summary = "Set the mediators: appointed by the committee, or chosen by the parties (art. 19)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PutMapping("/mediators")
    ResponseEntity<MediationView> setMediators(CaseRequest request, @Valid @RequestBody MediatorsInput body) {
        return views.answer(setting.set(request, body.choice(), body.mediators()), request.caller());
    }

    @Operation(summary = "A party does not accept the mediators (art. 23(1))")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/mediators/objections")
    ResponseEntity<MediationView> object(CaseRequest request, @Valid @RequestBody PartyNote body) {
        return changes.byParty(
                request,
                body.party(),
                (mediation, act) -> mediation.panel().refuse(act, body.party(), body.noteOrEmpty()));
    }

    @Operation(summary = "A party wants the mediation open or closed (art. 23(3))")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/openness")
    ResponseEntity<MediationView> chooseOpenness(CaseRequest request, @Valid @RequestBody OpennessInput body) {
        return changes.byParty(
                request,
                body.party(),
                (mediation, act) -> mediation.proceedings().chooseOpenness(act, body.party(), body.open()));
    }

    @Operation(summary = "Call the parties together")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/sessions")
    ResponseEntity<MediationView> convene(CaseRequest request, @Valid @RequestBody SessionInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.proceedings().convene(act, body.convenedFor(), body.place()));
    }

    @Operation(summary = "Keep the record of a session (art. 27)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/sessions/{number}/record")
    ResponseEntity<MediationView> record(
            CaseRequest request, @PathVariable int number, @Valid @RequestBody SessionRecord body) {
        return changes.byHandler(
                request,
                (mediation, act) ->
                        mediation.proceedings().hold(act, number, body.attended(), new Sensitive(body.record())));
    }

    @Operation(summary = "Preventive measures, or a report to the police (art. 25)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/precautions")
    ResponseEntity<MediationView> takePrecaution(CaseRequest request, @Valid @RequestBody PrecautionInput body) {
        return changes.byHandler(
                request,
                (mediation, act) ->
                        mediation.proceedings().takePrecaution(act, body.kind(), new Sensitive(body.what())));
    }

    @Operation(summary = "End it without an agreement; the parties are told what else they can do (art. 26)")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/failure")
    ResponseEntity<MediationView> fail(CaseRequest request, @Valid @RequestBody FailureInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.concluding().fail(act, body.note()));
    }

    @Operation(summary = "Go on for longer, as all parties want")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/extensions")
    ResponseEntity<MediationView> extend(CaseRequest request, @Valid @RequestBody ExtensionInput body) {
        return changes.byHandler(
                request,
                (mediation, act) -> mediation.concluding().extend(act, body.days(), body.agreedBy(), body.reason()));
    }
}
