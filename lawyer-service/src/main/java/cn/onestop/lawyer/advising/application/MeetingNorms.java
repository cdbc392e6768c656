package cn.onestop.lawyer.advising.application;

import cn.onestop.lawyer.advising.domain.AdviserContract;
import cn.onestop.lawyer.advising.domain.Norm;
import cn.onestop.lawyer.advising.domain.Norm.Work;
import cn.onestop.lawyer.advising.domain.Quarter;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who advises which village, what villages say of it, and whether it is as much as is expected. */
@Service
public class MeetingNorms {
    /** So many contracts are looked through for one part of a list. */
    private static final int MOST_LOOKED_THROUGH = 2_000;

    private static final int AT_ONCE = 200;

    private final AdviserContracts contracts;
    private final Visits visits;
    private final VillageParts parts;
    private final AdvisingSettings settings;
    private final BusinessClock clock;

    MeetingNorms(
            AdviserContracts contracts,
            Visits visits,
            VillageParts parts,
            AdvisingSettings settings,
            BusinessClock clock) {
        this.contracts = contracts;
        this.visits = visits;
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param rating what villages said of this adviser, over all of them */
    public record Advised(AdviserContract contract, Optional<Norm> norm, Rating rating) {}

    /** @param norm null where no place set one: then it is met */
    public record Fulfilment(
            AdviserContract contract,
            Quarter quarter,
            @Nullable Norm norm,
            Work done) {
        public boolean met() {
            return norm == null || norm.isMetBy(done);
        }
    }

    /** @param next the village to go on after; null when all were looked through */
    public record Part(List<Fulfilment> items, @Nullable String next) {}

    public Advised ofVillage(String village) {
        return advised(List.of(contracts.ofVillage(village, clock.today()).orElseThrow(Problems::notFound)))
                .getFirst();
    }

    public List<Advised> list(String area, String after, int limit) {
        return advised(contracts.standing(area, clock.today(), after, limit));
    }

    public List<Advised> ofLawyer(String lawyer) {
        return advised(contracts.ofLawyer(lawyer, clock.today()));
    }

    /** Of one village, for its adviser, its clerks and the bureau. */
    public Fulfilment fulfilment(Caller caller, String village, @Nullable Quarter quarter) {
        AdviserContract contract = contracts.ofVillage(village, clock.today()).orElseThrow(Problems::notFound);
        if (!parts.isAdviser(caller, contract.lawyer()) && !parts.readsOf(caller, village)) {
            throw Problems.forbidden();
        }
        return fulfilments(List.of(contract), orNow(quarter)).getFirst();
    }

    /** Over the villages of a supervisor's area; with {@code unmet} only where less was done than is expected. */
    public Part fulfilments(
            Caller caller, String area, @Nullable Quarter quarter, boolean unmet, String after, int limit) {
        if (!caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
        List<Fulfilment> found = new ArrayList<>();
        String last = after;
        for (int looked = 0; looked < MOST_LOOKED_THROUGH; looked += AT_ONCE) {
            List<AdviserContract> some = contracts.standing(area, clock.today(), last, AT_ONCE);
            for (Fulfilment one : fulfilments(some, orNow(quarter))) {
                last = one.contract().village();
                if (!unmet || !one.met()) {
                    found.add(one);
                    if (found.size() == limit) {
                        return new Part(found, last);
                    }
                }
            }
            if (some.size() < AT_ONCE) {
                return new Part(found, null);
            }
        }
        return new Part(found, last);
    }

    private List<Fulfilment> fulfilments(List<AdviserContract> some, Quarter quarter) {
        Map<String, Work> done =
                visits.work(some.stream().map(AdviserContract::id).toList(), quarter);
        return some.stream()
                .map(one -> new Fulfilment(
                        one,
                        quarter,
                        Norm.of(one.village(), settings.norms()).orElse(null),
                        done.getOrDefault(one.id(), Work.NONE)))
                .toList();
    }

    private List<Advised> advised(List<AdviserContract> some) {
        Map<String, Rating> said =
                visits.ratings(some.stream().map(AdviserContract::lawyer).collect(Collectors.toSet()));
        return some.stream()
                .map(one -> new Advised(
                        one, Norm.of(one.village(), settings.norms()), said.getOrDefault(one.lawyer(), Rating.NONE)))
                .toList();
    }

    private Quarter orNow(@Nullable Quarter quarter) {
        return quarter == null ? Quarter.of(clock.today()) : quarter;
    }
}
