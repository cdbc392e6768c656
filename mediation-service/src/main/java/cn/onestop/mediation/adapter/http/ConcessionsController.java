package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.application.NotingConcessions;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Etags;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the parties would give up: a room of its own, which only the case's mediators enter, and each party for its own. */
@Tag(name = "concessions")
@RestController
@RequestMapping("/api/mediations/{reference}/concessions")
class ConcessionsController {
    private final NotingConcessions noting;

    ConcessionsController(NotingConcessions noting) {
        this.noting = noting;
    }

    record ConcessionInput(
            @NotBlank @Size(max = 100) String party,
            @NotBlank @Size(max = 10_000) String what) {}

    record ConcessionView(String party, String what, Instant at) {}

    @Operation(summary = "Note what a party would give up; the answer names the case's new version only")
    @Access(own = true, staff = Role.MEDIATOR)
    @PostMapping
    ResponseEntity<Void> note(CaseRequest request, @Valid @RequestBody ConcessionInput body) {
        long next = noting.note(request, body.party(), new Sensitive(body.what()));
        return ResponseEntity.noContent().eTag(Etags.of(next)).build();
    }

    @Operation(summary = "The concessions that the caller may read: a mediator of the case all, a party its own")
    @Access(own = true, staff = Role.MEDIATOR)
    @GetMapping
    Whole<ConcessionView> read(Caller caller, @PathVariable Reference reference) {
        return Whole.of(
                noting.read(caller, reference),
                one -> new ConcessionView(one.party(), one.what().value(), one.at()));
    }
}
