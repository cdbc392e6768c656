package cn.onestop.consultation.publicity.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.cases.views.Named;
import cn.onestop.consultation.publicity.application.HoldingEvents;
import cn.onestop.consultation.publicity.application.HoldingEvents.Announcement;
import cn.onestop.consultation.publicity.application.LegalEvents.Position;
import cn.onestop.consultation.publicity.domain.LegalEvent;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events at which the law is explained, and signing up for them. */
@Tag(name = "legal-events")
@RestController
@RequestMapping("/api/legal-events")
class LegalEventsController {
    private static final String LIST = "legal-events";

    private final HoldingEvents holding;
    private final Cursors cursors;

    LegalEventsController(HoldingEvents holding, Cursors cursors) {
        this.holding = holding;
        this.cursors = cursors;
    }

    /**
     * @param site id of a place of the register: a legal culture base, a village's site
     * @param capacity how many people can come, 1 to 500
     */
    record EventForm(
            LegalEvent.@NotNull Kind kind,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 2_000) String description,
            @NotBlank @Size(max = 60) String site,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable @Size(max = 60) String speaker,
            @NotNull @Min(1) @Max(500) Integer capacity) {
        private Announcement told() {
            return new Announcement(
                    kind,
                    title,
                    description,
                    site,
                    startsAt,
                    endsAt,
                    Objects.requireNonNullElse(speaker, ""),
                    capacity);
        }
    }

    record WhyInput(@NotBlank @Size(max = 500) String why) {}

    record PersonForm(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String identityNumber,
            @Nullable @Size(max = 30) String phone) {
        private Persons.Person described() {
            return new Persons.Person(name, identityNumber, phone);
        }
    }

    /**
     * @param cancelled why it does not take place; null while it does
     * @param youComeToo whether the caller signed up
     */
    record EventView(
            String id,
            Named kind,
            String title,
            String description,
            String site,
            String siteName,
            String area,
            Instant startsAt,
            Instant endsAt,
            String speaker,
            int capacity,
            int placesLeft,
            @Nullable String cancelled,
            boolean youComeToo) {}

    record SignedUpView(String person, String name, Instant at) {}

    @Operation(summary = "What takes place from now on, or from a day, in an area and below it; the next first")
    @Access(anyone = true)
    @GetMapping
    Page<EventView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2,12}") String area,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable String after,
            Limit limit,
            Optional<Caller> caller) {
        Position position = after == null ? null : position(cursors.read(LIST, after));
        List<LegalEvent> found =
                holding.upcoming(Objects.requireNonNullElse(area, ""), from, position, limit.value() + 1);
        List<LegalEvent> page = found.subList(0, Math.min(found.size(), limit.value()));
        return new Page<>(
                page.stream().map(event -> view(event, caller)).toList(),
                found.size() > page.size()
                        ? cursors.sign(
                                LIST,
                                page.getLast().startsAt() + "\n"
                                        + page.getLast().id())
                        : null);
    }

    @Operation(summary = "One event, with the places that are left")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<EventView> read(@PathVariable String id, Optional<Caller> caller) {
        return answer(holding.find(id), caller);
    }

    @Operation(summary = "Announce an event at a place of the register")
    @Access(staff = {Role.ADMIN, Role.CLERK, Role.SUPERVISOR})
    @PostMapping
    ResponseEntity<EventView> announce(Caller caller, IdempotencyKey key, @Valid @RequestBody EventForm form) {
        LegalEvent event = holding.announce(caller, key, form.told());
        return ResponseEntity.created(URI.create("/api/legal-events/" + event.id()))
                .eTag(Etags.of(event.version()))
                .body(view(event, Optional.of(caller)));
    }

    @Operation(summary = "Cancel an event, with the reason")
    @Access(staff = {Role.ADMIN, Role.CLERK, Role.SUPERVISOR})
    @PostMapping("/{id}/cancellation")
    ResponseEntity<EventView> cancel(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody WhyInput body) {
        return answer(holding.cancel(caller, id, version.value(), body.why()), Optional.of(caller));
    }

    @Operation(summary = "Sign up, as long as there are places and it has not begun; a repeat changes nothing")
    @Access(own = true)
    @PutMapping("/{id}/sign-up")
    ResponseEntity<EventView> signUp(Caller caller, @PathVariable String id) {
        return answer(holding.signUp(caller, id), Optional.of(caller));
    }

    @Operation(summary = "Give the place back")
    @Access(own = true)
    @DeleteMapping("/{id}/sign-up")
    ResponseEntity<EventView> signOff(Caller caller, @PathVariable String id) {
        return answer(holding.signOff(caller, id), Optional.of(caller));
    }

    @Operation(summary = "Sign a villager up who asked for it at the workstation; a repeat changes nothing")
    @Access(staff = {Role.ADMIN, Role.CLERK, Role.SUPERVISOR})
    @PutMapping("/{id}/sign-ups")
    ResponseEntity<EventView> signUpFor(Caller caller, @PathVariable String id, @Valid @RequestBody PersonForm person) {
        return answer(holding.signUp(caller, id, person.described()), Optional.of(caller));
    }

    @Operation(summary = "Who comes, for the staff of the area")
    @Access(staff = {Role.ADMIN, Role.CLERK, Role.SUPERVISOR})
    @GetMapping("/{id}/sign-ups")
    Whole<SignedUpView> signUps(Caller caller, @PathVariable String id) {
        return Whole.of(
                holding.list(caller, id).entrySet(),
                one -> new SignedUpView(
                        one.getKey().person(), one.getValue(), one.getKey().at()));
    }

    private static ResponseEntity<EventView> answer(LegalEvent event, Optional<Caller> caller) {
        return ResponseEntity.ok().eTag(Etags.of(event.version())).body(view(event, caller));
    }

    private static EventView view(LegalEvent event, Optional<Caller> caller) {
        return new EventView(
                event.id(),
                new Named(event.kind().name(), event.kind().title()),
                event.title(),
                event.description(),
                event.site(),
                event.siteName(),
                event.area(),
                event.startsAt(),
                event.endsAt(),
                event.speaker(),
                event.capacity(),
                event.placesLeft(),
                event.cancelled(),
                caller.map(Caller::personKey).filter(event::has).isPresent());
    }

    private static Position position(String cursor) {
        String[] parts = cursor.split("\n", 2);
        return new Position(Instant.parse(parts[0]), parts[1]);
    }
}
