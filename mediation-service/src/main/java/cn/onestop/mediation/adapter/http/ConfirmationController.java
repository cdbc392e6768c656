package cn.onestop.mediation.adapter.http;

import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The judicial confirmation of the agreement (People's Mediation Law art. 33, Civil Procedure Law arts 205, 206). */
@Tag(name = "confirmation")
@RestController
@RequestMapping("/api/mediations/{reference}/confirmation")
class ConfirmationController {
    private final Changes changes;

    ConfirmationController(Changes changes) {
        this.changes = changes;
    }

    /** @param agreedBy keys of the parties, who must be all of them */
    record ConfirmationInput(
            @NotBlank @Size(max = 200) String court,
            @NotEmpty @Size(max = 21) Set<@NotBlank @Size(max = 100) String> agreedBy) {}

    record DocketInput(
            @NotBlank @Size(max = 100) String docket,
            @NotNull Instant takenUpAt) {}

    record LongerInput(
            @Min(1) @Max(10) int days,
            @NotBlank @Size(max = 2_000) String reason) {}

    /** What the court said. */
    enum Ruling {
        NOT_ACCEPTED,
        CONFIRMED,
        DISMISSED
    }

    /** @param receivedAt when the parties received it, from which objections run */
    record ResultInput(
            @NotNull Ruling ruling,
            @NotNull Instant receivedAt,
            @Nullable @Size(max = 2_000) String reason) {}

    record WithdrawalInput(@NotBlank @Size(max = 2_000) String reason) {}

    @Operation(summary = "Both parties apply together, within 30 days of the agreement's effect")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping
    ResponseEntity<MediationView> file(CaseRequest request, @Valid @RequestBody ConfirmationInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.confirming().file(act, body.court(), body.agreedBy()));
    }

    @Operation(summary = "The court took it up; its time to decide begins")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/docket")
    ResponseEntity<MediationView> takenUp(CaseRequest request, @Valid @RequestBody DocketInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.confirming().takenUp(act, body.docket(), body.takenUpAt()));
    }

    @Operation(summary = "The court's president allows it more time")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/extension")
    ResponseEntity<MediationView> takesLonger(CaseRequest request, @Valid @RequestBody LongerInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.confirming().courtTakesLonger(act, body.days(), body.reason()));
    }

    @Operation(summary = "What the court ruled")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/result")
    ResponseEntity<MediationView> result(CaseRequest request, @Valid @RequestBody ResultInput body) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return changes.byHandler(request, (mediation, act) -> {
            switch (body.ruling()) {
                case NOT_ACCEPTED -> mediation.confirming().notAccepted(act, body.receivedAt(), reason);
                case CONFIRMED -> mediation.confirming().confirmed(act, body.receivedAt());
                case DISMISSED -> mediation.confirming().dismissed(act, body.receivedAt(), reason);
            }
        });
    }

    @Operation(summary = "The application is taken back before the court ruled")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/withdrawal")
    ResponseEntity<MediationView> withdraw(CaseRequest request, @Valid @RequestBody WithdrawalInput body) {
        return changes.byHandler(
                request, (mediation, act) -> mediation.confirming().withdraw(act, body.reason()));
    }
}
