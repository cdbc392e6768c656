package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.kernel.Sensitive;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.DeclineReason;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Refusals;
import cn.onestop.web.CaseRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The lawyer who is asked accepts or declines. Before an acceptance the conflicts are checked once more, and the firm's side is
 * reserved: of two acceptances at the same instant for both sides of a dispute, neither finds the other side free (Lawyers Law art. 39).
 */
@Service
public class AnsweringOffers {
    private final ChangingLegalService changing;
    private final CheckingConflicts conflicts;
    private final Reservations reservations;
    private final LookupHash hashes;

    AnsweringOffers(
            ChangingLegalService changing, CheckingConflicts conflicts, Reservations reservations, LookupHash hashes) {
        this.changing = changing;
        this.conflicts = conflicts;
        this.reservations = reservations;
        this.hashes = hashes;
    }

    public Stored<LegalService> accept(CaseRequest request) {
        LegalService now = changing.requireOnceAsked(request);
        Optional<Counsel> asked =
                Standing.of(request.caller(), now).asked() ? now.offering().holder() : Optional.empty();
        if (asked.isEmpty()) {
            return changing.byAsked(request, (it, act) -> it.offering().accept(act)); // a repeat, or too late
        }
        Optional<Conflict> conflict = conflicts.check(now.intake(), asked.get());
        if (conflict.isPresent()) {
            throw Refusals.conflict(conflict.get(), "");
        }
        String owner = now.reference().toString();
        List<Side> sides = sides(now.intake(), asked.get());
        reserve(sides, owner);
        try {
            Stored<LegalService> accepted =
                    changing.byAsked(request, (it, act) -> it.offering().accept(act));
            sides.forEach(side -> reservations.confirm(HeldSides.KIND, side.own(), owner));
            return accepted;
        } catch (RuntimeException e) {
            release(sides, owner);
            throw e;
        }
    }

    /** @param reason one of those that serve (Legal Aid Law arts 16, 46) */
    public Stored<LegalService> decline(CaseRequest request, DeclineReason reason, String words) {
        return changing.byAsked(request, (it, act) -> it.offering().decline(act, reason, new Sensitive(words)));
    }

    /** A firm's side between two people, and the other one. */
    private record Side(String own, String opposite) {}

    private List<Side> sides(Intake intake, Counsel counsel) {
        List<Side> all = new ArrayList<>();
        for (String client : intake.client().keys()) {
            for (String opponent : intake.opponentKeys()) {
                String one = hashes.of(ResolvingSides.KIND, client);
                String other = hashes.of(ResolvingSides.KIND, opponent);
                all.add(new Side(counsel.firm() + "|" + one + "|" + other, counsel.firm() + "|" + other + "|" + one));
            }
        }
        return all;
    }

    /** Another case of the same client against the same opponent may have reserved the side already: it serves this one too. */
    private void reserve(List<Side> sides, String owner) {
        sides.forEach(side -> reservations.take(HeldSides.KIND, side.own(), owner));
        boolean taken = sides.stream()
                .anyMatch(side ->
                        reservations.ownerOf(HeldSides.KIND, side.opposite()).isPresent());
        if (taken) {
            release(sides, owner);
            throw Refusals.conflict(Conflict.BOTH_SIDES, "");
        }
    }

    private void release(List<Side> sides, String owner) {
        sides.forEach(side -> reservations.release(HeldSides.KIND, side.own(), owner));
    }
}
