package cn.onestop.lawyer.advising.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.lawyer.advising.domain.AdviserContract;
import cn.onestop.lawyer.advising.domain.Visit;
import cn.onestop.lawyer.advising.domain.Visit.Account;
import cn.onestop.lawyer.advising.domain.Visit.Grade;
import cn.onestop.lawyer.advising.domain.Visit.Place;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** A visit from the plan to the assessment: the adviser makes it, the village confirms it, the justice bureau assesses it. */
@Service
public class Visiting {
    private static final int LENGTH = 20;

    private final AdviserContracts contracts;
    private final Visits visits;
    private final VillageParts parts;
    private final LookupHash hashes;
    private final JsonMapper json;
    private final BusinessClock clock;

    Visiting(
            AdviserContracts contracts,
            Visits visits,
            VillageParts parts,
            LookupHash hashes,
            JsonMapper json,
            BusinessClock clock) {
        this.contracts = contracts;
        this.visits = visits;
        this.parts = parts;
        this.hashes = hashes;
        this.json = json;
        this.clock = clock;
    }

    /** @param on the day; under the village's contract, and not before today */
    public record Plan(LocalDate on, String purpose) {}

    public Visit plan(Caller caller, IdempotencyKey key, String village, Plan plan) {
        AdviserContract contract = contracts.ofVillage(village, clock.today()).orElseThrow(Problems::notFound);
        require(parts.isAdviser(caller, contract.lawyer()) || parts.isClerk(caller, village));
        String hash = hashes.of("village-visit", caller.account() + "\n" + key.value());
        String id = "v-" + hash.substring(hash.indexOf('.') + 1).substring(0, LENGTH);
        String origin = hashes.of("village-visit.body", village + "\n" + json.writeValueAsString(plan));
        if (plan.on().isBefore(clock.today()) || !contract.covers(plan.on())) {
            return visits.find(village, id)
                    .flatMap(known -> visits.plan(known, origin))
                    .orElseThrow(() -> Problems.invalid(
                            "/on",
                            new Text(
                                    "须在合同期内（" + contract.from() + "至" + contract.until() + "），且不早于今天",
                                    "must be within the contract, " + contract.from() + " to " + contract.until()
                                            + ", and not before today")));
        }
        return visits.plan(Visit.planned(id, contract, plan.on(), plan.purpose()), origin)
                .orElseThrow(Problems::idempotencyKeyReused);
    }

    /** Of the adviser, the village's clerks and the bureau; to anybody else there is none. */
    public Visit read(Caller caller, String village, String id) {
        Visit visit = visits.find(village, id).orElseThrow(Problems::notFound);
        if (!parts.isAdviser(caller, visit.lawyer()) && !parts.readsOf(caller, village)) {
            throw Problems.notFound();
        }
        return visit;
    }

    public List<Visit> list(Caller caller, String village, Visits.@Nullable Position after, int limit) {
        boolean adviser = contracts
                .ofVillage(village, clock.today())
                .filter(contract -> parts.isAdviser(caller, contract.lawyer()))
                .isPresent();
        require(adviser || parts.readsOf(caller, village));
        return visits.ofVillage(village, after, limit);
    }

    public Visit checkIn(Caller caller, String village, String id, long version, @Nullable Place place) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        return byAdviser(caller, village, id, version, visit -> {
            Visit arrived = visit.checkedIn(new Visit.Arrival(now, today, place));
            if (today.isBefore(visit.planned())) {
                throw Problems.conflict(new Text(
                        "计划于" + visit.planned() + "走访，尚未到期", "is planned for " + visit.planned() + ", not before"));
            }
            return arrived;
        });
    }

    public Visit record(Caller caller, String village, String id, long version, Account account) {
        return byAdviser(caller, village, id, version, visit -> visit.recorded(account));
    }

    /** The village finds the record wrong: the adviser writes it anew. */
    public Visit giveBack(Caller caller, String village, String id, long version, String why) {
        return byVillage(caller, village, id, version, it -> it.givenBack(new Visit.Returned(clock.instant(), why)));
    }

    public Visit confirm(Caller caller, String village, String id, long version, int stars, String words) {
        return byVillage(
                caller,
                village,
                id,
                version,
                it -> it.confirmed(new Visit.Confirmation(clock.instant(), caller.id(), stars, words)));
    }

    public Visit assess(Caller caller, String village, String id, long version, Grade grade, String words) {
        return change(
                caller,
                village,
                id,
                version,
                visit -> parts.isSupervisor(caller, village) && !parts.isAdviser(caller, visit.lawyer()),
                it -> it.assessed(new Visit.Assessment(clock.instant(), caller.id(), grade, words)));
    }

    public Visit cancel(Caller caller, String village, String id, long version, String why) {
        return change(
                caller,
                village,
                id,
                version,
                visit -> parts.isAdviser(caller, visit.lawyer()) || parts.isClerk(caller, village),
                it -> it.cancelled(why));
    }

    private Visit byAdviser(Caller caller, String village, String id, long version, UnaryOperator<Visit> verb) {
        return change(caller, village, id, version, visit -> parts.isAdviser(caller, visit.lawyer()), verb);
    }

    /** Whoever made the visit does not confirm it. */
    private Visit byVillage(Caller caller, String village, String id, long version, UnaryOperator<Visit> verb) {
        return change(
                caller,
                village,
                id,
                version,
                visit -> parts.isClerk(caller, village) && !parts.isAdviser(caller, visit.lawyer()),
                verb);
    }

    private Visit change(
            Caller caller,
            String village,
            String id,
            long expectedVersion,
            Predicate<Visit> may,
            UnaryOperator<Visit> verb) {
        Visit now = read(caller, village, id);
        require(may.test(now));
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        Visit next = verb.apply(now);
        if (!visits.replace(next)) {
            throw Problems.stale();
        }
        return next;
    }

    private static void require(boolean may) {
        if (!may) {
            throw Problems.forbidden();
        }
    }
}
