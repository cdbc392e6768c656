package cn.onestop.lawyer.advising.adapter.http;

import cn.onestop.lawyer.advising.adapter.http.AdvisingViews.VisitView;
import cn.onestop.lawyer.advising.application.Visiting;
import cn.onestop.lawyer.advising.application.Visits.Position;
import cn.onestop.lawyer.advising.domain.Visit;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An adviser's visits to a village, from the plan to the assessment. */
@Tag(name = "village-visits")
@RestController
@RequestMapping(AdvisersController.PATH + "/{village}/visits")
class VisitsController {
    private static final String LIST = "village-visits";

    private final Visiting visiting;
    private final Cursors cursors;

    VisitsController(Visiting visiting, Cursors cursors) {
        this.visiting = visiting;
        this.cursors = cursors;
    }

    /** @param on the day; within the contract and not before today */
    record PlanInput(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String purpose) {}

    /** Where the device says it is, in degrees; left out where it does not tell. */
    record PlaceInput(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    record CheckInInput(@Nullable @Valid PlaceInput place) {}

    /**
     * @param minutes how long it took
     * @param people how many were served
     * @param services how often each was given
     * @param words what it was about; without the names of those who were advised
     */
    record RecordInput(
            @NotNull @Min(1) @Max(1_440) Integer minutes,
            @NotNull @Min(0) @Max(10_000) Integer people,
            @NotEmpty Map<Visit.@NotNull Service, @NotNull @Min(1) @Max(10_000) Integer> services,
            @NotBlank @Size(max = 5_000) String words) {}

    record WhyInput(@NotBlank @Size(max = 500) String why) {}

    /** @param stars how it served the village, 1 to 5 */
    record ConfirmationInput(
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = 1_000) String words) {}

    record AssessmentInput(
            Visit.@NotNull Grade grade,
            @Nullable @Size(max = 1_000) String words) {}

    @Operation(summary = "The visits to a village, the newest first")
    @Access(staff = {Role.LAWYER, Role.CLERK, Role.SUPERVISOR})
    @GetMapping
    Page<VisitView> list(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        String list = LIST + village;
        Position position = after == null ? null : position(cursors.read(list, after));
        List<Visit> found = visiting.list(caller, village, position, limit.value() + 1);
        List<Visit> page = found.subList(0, Math.min(found.size(), limit.value()));
        return new Page<>(
                page.stream().map(AdvisingViews::of).toList(),
                found.size() > page.size()
                        ? cursors.sign(
                                list,
                                page.getLast().planned() + "\n" + page.getLast().id())
                        : null);
    }

    @Operation(summary = "One visit")
    @Access(staff = {Role.LAWYER, Role.CLERK, Role.SUPERVISOR})
    @GetMapping("/{visit}")
    ResponseEntity<VisitView> read(
            Caller caller, @PathVariable @Pattern(regexp = "[0-9]{12}") String village, @PathVariable String visit) {
        return answer(visiting.read(caller, village, visit));
    }

    @Operation(summary = "Plan a visit, by the adviser or for the village")
    @Access(staff = {Role.LAWYER, Role.CLERK})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<VisitView> plan(
            Caller caller,
            IdempotencyKey key,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @Valid @RequestBody PlanInput body) {
        Visit planned = visiting.plan(caller, key, village, new Visiting.Plan(body.on(), body.purpose()));
        return ResponseEntity.created(URI.create(AdvisersController.PATH + "/" + village + "/visits/" + planned.id()))
                .eTag(Etags.of(planned.version()))
                .body(AdvisingViews.of(planned));
    }

    @Operation(summary = "Check in, on the planned day or later")
    @Access(staff = Role.LAWYER)
    @PostMapping("/{visit}/check-in")
    ResponseEntity<VisitView> checkIn(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody CheckInInput body) {
        Visit.Place place = body.place() == null
                ? null
                : new Visit.Place(body.place().latitude(), body.place().longitude());
        return answer(visiting.checkIn(caller, village, visit, version.value(), place));
    }

    @Operation(summary = "Record what was done")
    @Access(staff = Role.LAWYER)
    @PostMapping("/{visit}/record")
    ResponseEntity<VisitView> record(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody RecordInput body) {
        return answer(visiting.record(
                caller,
                village,
                visit,
                version.value(),
                new Visit.Account(body.minutes(), body.people(), body.services(), body.words())));
    }

    @Operation(summary = "The village gives the record back to be written anew")
    @Access(staff = Role.CLERK)
    @PostMapping("/{visit}/return")
    ResponseEntity<VisitView> giveBack(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody WhyInput body) {
        return answer(visiting.giveBack(caller, village, visit, version.value(), body.why()));
    }

    @Operation(summary = "The village confirms the visit and says how it was")
    @Access(staff = Role.CLERK)
    @PostMapping("/{visit}/confirmation")
    ResponseEntity<VisitView> confirm(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody ConfirmationInput body) {
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer(visiting.confirm(caller, village, visit, version.value(), body.stars(), words));
    }

    @Operation(summary = "The justice bureau assesses a visit that the village confirmed")
    @Access(staff = Role.SUPERVISOR)
    @PostMapping("/{visit}/assessment")
    ResponseEntity<VisitView> assess(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody AssessmentInput body) {
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer(visiting.assess(caller, village, visit, version.value(), body.grade(), words));
    }

    @Operation(summary = "Cancel a planned visit, with the reason")
    @Access(staff = {Role.LAWYER, Role.CLERK})
    @PostMapping("/{visit}/cancellation")
    ResponseEntity<VisitView> cancel(
            Caller caller,
            @PathVariable @Pattern(regexp = "[0-9]{12}") String village,
            @PathVariable String visit,
            ExpectedVersion version,
            @Valid @RequestBody WhyInput body) {
        return answer(visiting.cancel(caller, village, visit, version.value(), body.why()));
    }

    private static ResponseEntity<VisitView> answer(Visit visit) {
        return ResponseEntity.ok().eTag(Etags.of(visit.version())).body(AdvisingViews.of(visit));
    }

    private static Position position(String cursor) {
        String[] parts = cursor.split("\n", 2);
        return new Position(LocalDate.parse(parts[0]), parts[1]);
    }
}
