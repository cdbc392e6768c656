package cn.onestop.mediation.adapter.http;

import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.NamingRespondent;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking the parties, and the committee's answer (People's Mediation Law arts 3, 17, 23). */
@Tag(name = "consent")
@RestController
@RequestMapping("/api/mediations/{reference}")
class ConsentController {
    private final Changes changes;
    private final NamingRespondent naming;
    private final ViewOfMediation views;

    ConsentController(Changes changes, NamingRespondent naming, ViewOfMediation views) {
        this.changes = changes;
        this.naming = naming;
        this.views = views;
    }

    /** @param party key of the party that says so */
    record ConsentAnswer(
            @NotBlank @Size(max = 100) String party,
            @NotNull Boolean agrees,
            @Nullable @Size(max = 2_000) String note) {}

    record Reason(@NotBlank @Size(max = 2_000) String note) {}

    @Operation(summary = "Name another party on the other side")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/respondents")
    ResponseEntity<MediationView> name(CaseRequest request, @Valid @RequestBody PartyInput body) {
        return views.answer(naming.name(request, body.who()), request.caller());
    }

    @Operation(summary = "Ask the parties for their consent")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/invitation")
    ResponseEntity<MediationView> invite(CaseRequest request) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.consenting().ask(act));
    }

    @Operation(summary = "A party agrees to mediation, or refuses it; staff may write down what the party said")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/consents")
    ResponseEntity<MediationView> consent(CaseRequest request, @Valid @RequestBody ConsentAnswer body) {
        return changes.byParty(request, body.party(), (mediation, act) -> {
            if (body.agrees()) {
                mediation.consenting().consent(act, body.party());
            } else {
                mediation.consenting().refuse(act, body.party(), Objects.requireNonNullElse(body.note(), ""));
            }
        });
    }

    @Operation(summary = "Accept the mediation once every party agrees; the time limit begins")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/acceptance")
    ResponseEntity<MediationView> accept(CaseRequest request) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.consenting().accept(act));
    }

    @Operation(summary = "Decline the mediation, with the reason")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/declination")
    ResponseEntity<MediationView> decline(CaseRequest request, @Valid @RequestBody Reason body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.consenting().decline(act, body.note()));
    }

    @Operation(summary = "Withdraw the application, or stop the mediation (art. 23(2))")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/withdrawal")
    ResponseEntity<MediationView> stop(CaseRequest request, @Valid @RequestBody PartyNote body) {
        return changes.byParty(
                request,
                body.party(),
                (mediation, act) -> mediation.concluding().stop(act, body.party(), body.noteOrEmpty()));
    }
}
