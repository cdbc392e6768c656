package cn.onestop.lawyer.advising.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Places;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.advising.domain.AdviserContract;
import cn.onestop.lawyer.application.KeepingDirectory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Concludes, prolongs and ends contracts with village advisers. A village has one adviser at a time, an adviser so many villages
 * at most: both are reserved before the contract is written, so that two contracts at the same instant can't both stand.
 */
@Service
public class ConcludingContracts {
    private static final int LENGTH = 20;
    private static final int LONGEST_YEARS = 5;

    private final AdviserContracts contracts;
    private final Reservations reservations;
    private final KeepingDirectory directory;
    private final Places places;
    private final LookupHash hashes;
    private final JsonMapper json;
    private final AdvisingSettings settings;
    private final BusinessClock clock;

    ConcludingContracts(
            AdviserContracts contracts,
            Reservations reservations,
            KeepingDirectory directory,
            Places places,
            LookupHash hashes,
            JsonMapper json,
            AdvisingSettings settings,
            BusinessClock clock) {
        this.contracts = contracts;
        this.reservations = reservations;
        this.directory = directory;
        this.places = places;
        this.hashes = hashes;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** A contract as it is asked for. */
    public record Terms(String village, String lawyer, String number, LocalDate from, LocalDate until) {}

    public AdviserContract conclude(Caller caller, IdempotencyKey key, Terms terms) {
        requireSupervisor(caller, terms.village());
        String hash = hashes.of("adviser-contract", caller.account() + "\n" + key.value());
        String id = "AC-" + hash.substring(hash.indexOf('.') + 1).substring(0, LENGTH);
        String origin = hashes.of("adviser-contract.body", json.writeValueAsString(terms));
        AdviserContract known = contracts.find(id).orElse(null);
        if (known != null) {
            return contracts.conclude(known, origin).orElseThrow(Problems::idempotencyKeyReused);
        }
        requireSpan(terms.from(), terms.until());
        Places.Area village = village(terms.village());
        Practitioner lawyer = lawyer(terms.lawyer());
        Firm firm = directory
                .now()
                .firm(lawyer.firm())
                .orElseThrow(() -> Problems.invalid("/lawyer", new Text("其执业机构不在名录中", "has no firm in the directory")));
        if (!take(AdvisingReservations.VILLAGE, village.code(), id)) {
            throw advisedAlready(village.code());
        }
        int slot = -1;
        try {
            slot = place(lawyer.id(), id);
            AdviserContract made = new AdviserContract(
                    id,
                    1,
                    village.code(),
                    village.name(),
                    lawyer.id(),
                    lawyer.name(),
                    firm.id(),
                    firm.name(),
                    terms.number(),
                    terms.from(),
                    terms.until(),
                    slot,
                    null);
            AdviserContract kept = contracts.conclude(made, origin).orElseThrow(Problems::idempotencyKeyReused);
            reservations.confirm(AdvisingReservations.VILLAGE, village.code(), id);
            reservations.confirm(AdvisingReservations.PLACE, AdvisingReservations.place(lawyer.id(), kept.slot()), id);
            return kept;
        } catch (RuntimeException e) {
            if (contracts.find(id).isEmpty()) {
                reservations.release(AdvisingReservations.VILLAGE, village.code(), id);
                reservations.release(AdvisingReservations.PLACE, AdvisingReservations.place(lawyer.id(), slot), id);
            }
            throw e;
        }
    }

    /** The same adviser goes on, to a later last day. */
    public AdviserContract prolong(Caller caller, String village, long expectedVersion, LocalDate until) {
        AdviserContract now = standing(caller, village, expectedVersion);
        if (!until.isAfter(now.until())) {
            throw Problems.invalid(
                    "/until", new Text("须晚于现在的截止日 " + now.until(), "must be after the last day now, " + now.until()));
        }
        requireSpan(clock.today(), until);
        return put(now.prolonged(until));
    }

    /** Ends it today; the village is free for another, and the adviser for another village. */
    public AdviserContract end(Caller caller, String village, long expectedVersion, String why) {
        AdviserContract ended = put(standing(caller, village, expectedVersion).ended(clock.today(), why));
        reservations.release(AdvisingReservations.VILLAGE, ended.village(), ended.id());
        reservations.release(
                AdvisingReservations.PLACE, AdvisingReservations.place(ended.lawyer(), ended.slot()), ended.id());
        return ended;
    }

    private AdviserContract standing(Caller caller, String village, long expectedVersion) {
        requireSupervisor(caller, village);
        AdviserContract now = contracts.ofVillage(village, clock.today()).orElseThrow(Problems::notFound);
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        return now;
    }

    private AdviserContract put(AdviserContract next) {
        if (!contracts.replace(next)) {
            throw Problems.stale();
        }
        return next;
    }

    /** The first free place of the adviser; kept by this contract when the request is a repeat. */
    private int place(String lawyer, String contract) {
        return IntStream.range(0, settings.mostVillages())
                .filter(number ->
                        take(AdvisingReservations.PLACE, AdvisingReservations.place(lawyer, number), contract))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "/lawyer",
                        new Text(
                                "已担任" + settings.mostVillages() + "个村的法律顾问，达到上限",
                                "advises " + settings.mostVillages() + " villages already, as many as one may")));
    }

    /** What a contract holds that is over is free. */
    private boolean take(String kind, String key, String contract) {
        if (reservations.take(kind, key, contract)) {
            return true;
        }
        String holder = reservations.ownerOf(kind, key).orElse("");
        boolean over =
                contracts.find(holder).filter(one -> !one.stands(clock.today())).isPresent();
        if (over) {
            reservations.release(kind, key, holder);
        }
        return over && reservations.take(kind, key, contract);
    }

    private RuntimeException advisedAlready(String village) {
        String who = contracts
                .ofVillage(village, clock.today())
                .map(one -> one.name() + "，" + one.until())
                .orElse("");
        return Problems.conflict(new Text(
                "该村已有法律顾问" + (who.isEmpty() ? "" : "（" + who + "）") + "；请先续期或者终止原合同",
                "the village has an adviser" + (who.isEmpty() ? "" : " (" + who + ")")
                        + "; prolong or end that contract first"));
    }

    private Places.Area village(String code) {
        return places.area(code)
                .filter(Places.Area::isVillage)
                .orElseThrow(() -> Problems.invalid(
                        "/village", new Text("不是名册中的村或者社区", "is no village or community of the register")));
    }

    private Practitioner lawyer(String id) {
        return directory
                .now()
                .practitioner(id)
                .filter(Practitioner::practising)
                .orElseThrow(() -> Problems.invalid(
                        "/lawyer", new Text("名录中没有这个执业人员", "is nobody of the directory, or does not practise now")));
    }

    private void requireSpan(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isBefore(clock.today())) {
            throw Problems.invalid(
                    "/until", new Text("不得早于开始日和今天", "must not be before the first day, nor before today"));
        }
        if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw Problems.invalid(
                    "/until",
                    new Text("最长" + LONGEST_YEARS + "年", "at most " + LONGEST_YEARS + " years after the first day"));
        }
    }

    private static void requireSupervisor(Caller caller, String village) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(village, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }
}
