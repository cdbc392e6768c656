package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.ChangingMediation.Request;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final DeadlineRules rules;
    private final WorkingCalendar calendar;

    ConfirmationController(Changes changes, DeadlineRules rules, WorkingCalendar calendar) {
        this.changes = changes;
        this.rules = rules;
        this.calendar = calendar;
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
    ResponseEntity<MediationView> file(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody ConfirmationInput body) {
        return changes.byHandler(
                new Request(caller, reference, version, key),
                (mediation, act) -> mediation.confirming().file(act, body.court(), body.agreedBy(), rules, calendar));
    }

    @Operation(summary = "The court took it up; its time to decide begins")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/docket")
    ResponseEntity<MediationView> takenUp(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody DocketInput body) {
        return changes.byHandler(
                new Request(caller, reference, version, key),
                (mediation, act) -> mediation.confirming().takenUp(act, body.docket(), body.takenUpAt(), rules));
    }

    @Operation(summary = "The court's president allows it more time")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/extension")
    ResponseEntity<MediationView> takesLonger(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody LongerInput body) {
        return changes.byHandler(
                new Request(caller, reference, version, key),
                (mediation, act) -> mediation.confirming().courtTakesLonger(act, body.days(), body.reason()));
    }

    @Operation(summary = "What the court ruled")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/result")
    ResponseEntity<MediationView> result(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody ResultInput body) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return changes.byHandler(new Request(caller, reference, version, key), (mediation, act) -> {
            switch (body.ruling()) {
                case NOT_ACCEPTED -> mediation.confirming().notAccepted(act, body.receivedAt(), reason);
                case CONFIRMED -> mediation.confirming().confirmed(act, body.receivedAt(), rules);
                case DISMISSED -> mediation.confirming().dismissed(act, body.receivedAt(), reason);
            }
        });
    }

    @Operation(summary = "The application is taken back before the court ruled")
    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PostMapping("/withdrawal")
    ResponseEntity<MediationView> withdraw(
            Caller caller,
            @PathVariable Reference reference,
            ExpectedVersion version,
            Optional<IdempotencyKey> key,
            @Valid @RequestBody WithdrawalInput body) {
        return changes.byHandler(
                new Request(caller, reference, version, key),
                (mediation, act) -> mediation.confirming().withdraw(act, body.reason()));
    }
}
