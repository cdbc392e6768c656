package cn.onestop.registry.domain.matters;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may act in a case, as far as the cases of all lines tell: the lines themselves know kinship and former offices.
 *
 * @param matter under which the case stands; null where it has none yet
 * @param exceptCase the case in which the actor would act; null where it is not opened yet
 * @param sides everybody on the side for which the actor would act
 * @param opponents everybody on the other side
 */
public record ConflictQuestion(
        @Nullable String matter, @Nullable String exceptCase, Set<String> sides, Set<String> opponents) {
    private static final String COUNSEL = "COUNSEL";
    /** Whoever is asked to be counsel, and has not answered. */
    private static final String ASKED = "ASKED";
    /** Who serves neither side. */
    private static final Set<String> IMPARTIAL = Set.of("MEDIATOR", "NOTARY", "APPRAISER");

    private static final Set<String> ASKING = Set.of("APPLICANT", "CLIENT");

    public ConflictQuestion {
        sides = Set.copyOf(sides);
        opponents = Set.copyOf(opponents);
    }

    /** What stands against somebody; which case it comes from is nobody's business. */
    public enum Conflict {
        /** Counsel to the other side in a case that is open, or counsel against this one (Lawyers Law art. 39). */
        ACTS_FOR_OPPONENT,
        /** Is a party in a case of the same matter (Notarization Law art. 23; Lawyers Law art. 39). */
        PARTY_HIMSELF,
        /** Was counsel in another case of the same matter: no hindrance to counsel, one to a notary or an appraiser. */
        COUNSEL_BEFORE,
        /** Handled a case of the same matter as mediator, notary or appraiser. */
        ACTED_BEFORE
    }

    /** @param keys under which the actor is known */
    public List<Conflict> conflictsOf(Set<String> keys, List<CaseSummary> cases) {
        List<CaseSummary> others = cases.stream()
                .filter(one -> !one.reference().equals(exceptCase))
                .toList();
        List<CaseSummary> ofMatter =
                others.stream().filter(one -> one.matter().equals(matter)).toList();
        List<Conflict> conflicts = new ArrayList<>();
        if (others.stream().anyMatch(one -> isCounselOfOtherSide(one, keys))) {
            conflicts.add(Conflict.ACTS_FOR_OPPONENT);
        }
        if (haveAny(ofMatter, keys, party -> !isActing(party))) {
            conflicts.add(Conflict.PARTY_HIMSELF);
        }
        if (haveAny(ofMatter, keys, ConflictQuestion::isCounsel)) {
            conflicts.add(Conflict.COUNSEL_BEFORE);
        }
        if (haveAny(ofMatter, keys, ConflictQuestion::isImpartial)) {
            conflicts.add(Conflict.ACTED_BEFORE);
        }
        return conflicts;
    }

    private boolean isCounselOfOtherSide(CaseSummary one, Set<String> keys) {
        return !one.closed()
                && has(one, keys, ConflictQuestion::isCounsel)
                && (has(one, opponents, party -> ASKING.contains(party.role()))
                        || has(one, sides, party -> !ASKING.contains(party.role()) && !isActing(party)));
    }

    private static boolean isCounsel(Party party) {
        return party.role().equals(COUNSEL);
    }

    private static boolean isImpartial(Party party) {
        return IMPARTIAL.contains(party.role());
    }

    /** Whether somebody acts in the case, or is asked to, without being a party to it. */
    private static boolean isActing(Party party) {
        return isCounsel(party) || party.role().equals(ASKED) || isImpartial(party);
    }

    private static boolean haveAny(List<CaseSummary> cases, Set<String> keys, Predicate<Party> part) {
        return cases.stream().anyMatch(one -> has(one, keys, part));
    }

    private static boolean has(CaseSummary one, Set<String> keys, Predicate<Party> part) {
        return one.parties().stream().anyMatch(party -> keys.contains(party.key()) && part.test(party));
    }
}
