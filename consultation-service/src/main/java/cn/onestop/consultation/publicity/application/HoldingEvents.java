package cn.onestop.consultation.publicity.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.cases.neighbours.Places;
import cn.onestop.consultation.publicity.domain.LegalEvent;
import cn.onestop.consultation.publicity.domain.LegalEvent.SignUp;
import cn.onestop.kernel.Text;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Announces events, signs people up and off, and cancels what does not take place. */
@Service
public class HoldingEvents {
    private static final int LENGTH = 20;

    private final LegalEvents events;
    private final Places places;
    private final Persons persons;
    private final LookupHash hashes;
    private final JsonMapper json;
    private final BusinessClock clock;

    HoldingEvents(
            LegalEvents events,
            Places places,
            Persons persons,
            LookupHash hashes,
            JsonMapper json,
            BusinessClock clock) {
        this.events = events;
        this.places = places;
        this.persons = persons;
        this.hashes = hashes;
        this.json = json;
        this.clock = clock;
    }

    /** An event as it is announced. */
    public record Announcement(
            LegalEvent.Kind kind,
            String title,
            String description,
            String site,
            Instant startsAt,
            Instant endsAt,
            String speaker,
            int capacity) {}

    public LegalEvent announce(Caller caller, IdempotencyKey key, Announcement told) {
        if (!told.endsAt().isAfter(told.startsAt())) {
            throw Problems.invalid("/endsAt", new Text("须晚于开始时间", "must be after the beginning"));
        }
        Places.Place site = places.site(told.site())
                .orElseThrow(() -> Problems.invalid("/site", new Text("名册中没有这个场所", "is none of the register's sites")));
        String area = Objects.requireNonNullElse(site.area(), "");
        requireStaff(caller, area);
        String hash = hashes.of("legal-event", caller.account() + "\n" + key.value());
        LegalEvent event = new LegalEvent(
                "e-" + hash.substring(hash.indexOf('.') + 1).substring(0, LENGTH),
                told.kind(),
                told.title(),
                told.description(),
                site.id(),
                site.name(),
                area,
                told.startsAt(),
                told.endsAt(),
                told.speaker(),
                told.capacity(),
                null,
                List.of(),
                1);
        return events.announce(event, hashes.of("legal-event.body", json.writeValueAsString(told)))
                .orElseThrow(Problems::idempotencyKeyReused);
    }

    public LegalEvent find(String id) {
        return events.find(id).orElseThrow(Problems::notFound);
    }

    public List<LegalEvent> upcoming(
            String area, @Nullable Instant from, LegalEvents.@Nullable Position after, int limit) {
        return events.upcoming(area, from == null ? clock.instant() : from, after, limit);
    }

    /** Signs the caller up; who is on the list already stays where one is. */
    public LegalEvent signUp(Caller caller, String id) {
        return signUp(id, ownKey(caller), caller.account());
    }

    /** Signs somebody up who asked a clerk to. */
    public LegalEvent signUp(Caller caller, String id, Persons.Person person) {
        requireStaff(caller, find(id).area());
        return signUp(id, persons.resolve(person).key(), caller.account());
    }

    private LegalEvent signUp(String id, String person, String by) {
        LegalEvent event = find(id);
        if (event.has(person)) {
            return event;
        }
        if (event.isOver(clock.instant())) {
            throw Problems.conflict(new Text("活动已经开始，不能再报名", "it has begun; nobody signs up any more"));
        }
        return events.signUp(id, new SignUp(person, clock.instant(), by)).orElseThrow(() -> full(find(id)));
    }

    private static RuntimeException full(LegalEvent event) {
        return Problems.conflict(
                event.cancelled() == null
                        ? new Text("名额已满", "every place is taken")
                        : new Text("活动已取消", "it was cancelled"));
    }

    public LegalEvent signOff(Caller caller, String id) {
        return events.signOff(id, ownKey(caller)).orElseThrow(Problems::notFound);
    }

    public LegalEvent cancel(Caller caller, String id, long expectedVersion, String why) {
        LegalEvent event = find(id);
        requireStaff(caller, event.area());
        if (event.cancelled() != null) {
            throw Problems.conflict(new Text("活动已经取消", "it was cancelled already"));
        }
        return events.cancel(id, expectedVersion, why).orElseThrow(Problems::stale);
    }

    /** Who comes, with the names to call up, for the area's staff. */
    public Map<SignUp, String> list(Caller caller, String id) {
        LegalEvent event = find(id);
        requireStaff(caller, event.area());
        Map<String, String> names =
                persons.names(event.signUps().stream().map(SignUp::person).collect(Collectors.toSet()));
        return event.signUps().stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> names.getOrDefault(one.person(), ""),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** The area's own staff, or an administrator. */
    private static void requireStaff(Caller caller, String area) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.CLERK, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }

    private static String ownKey(Caller caller) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.forbidden();
        }
        return key;
    }
}
