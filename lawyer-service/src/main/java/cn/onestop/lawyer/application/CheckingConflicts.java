package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.Shortlisted;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Looks for conflicts of interest over all lines (Lawyers Law arts 23, 39). What is answered names the reason and the article, never
 * the other case.
 */
@Service
public class CheckingConflicts {
    private final Sides sides;
    private final OtherLines otherLines;

    CheckingConflicts(Sides sides, OtherLines otherLines) {
        this.sides = sides;
        this.otherLines = otherLines;
    }

    /** @return by the practitioner's id; who is clear is left out */
    public Map<String, Conflict> check(Intake intake, List<Shortlisted> shortlist) {
        List<Counsel> all = shortlist.stream().map(Shortlisted::counsel).toList();
        Set<String> keys = all.stream()
                .map(Counsel::key)
                .filter(Objects::nonNull)
                .filter(key -> !isParty(intake, key))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Conflict> elsewhere = keys.isEmpty() ? Map.of() : otherLines.conflicts(intake, keys);
        Map<String, List<Sides.Side>> byFirm = new HashMap<>();
        Map<String, Conflict> found = new HashMap<>();
        for (Counsel one : all) {
            own(intake, one)
                    .or(() -> withinTheLine(
                            intake, byFirm.computeIfAbsent(one.firm(), firm -> sides.ofFirm(firm, intake.everybody()))))
                    .or(() -> Optional.ofNullable(one.key()).map(elsewhere::get))
                    .ifPresent(conflict -> found.put(one.lawyer(), conflict));
        }
        return found;
    }

    /** What stands against one of them now. */
    public Optional<Conflict> check(Intake intake, Counsel counsel) {
        return Optional.ofNullable(
                check(intake, List.of(Shortlisted.found(counsel, 0, List.of()))).get(counsel.lawyer()));
    }

    private static Optional<Conflict> own(Intake intake, Counsel counsel) {
        return counsel.key() != null && isParty(intake, counsel.key())
                ? Optional.of(Conflict.CLIENT_OR_OPPONENT)
                : Optional.empty();
    }

    private static boolean isParty(Intake intake, String key) {
        return intake.client().speaksThrough(key) || intake.opponentKeys().contains(key);
    }

    /** Of a firm's lawyers one acts as all do: it is the firm that takes the case on (Lawyers Law arts 25, 39). */
    private static Optional<Conflict> withinTheLine(Intake intake, List<Sides.Side> cases) {
        Optional<Conflict> found = Optional.empty();
        for (Sides.Side other : cases) {
            boolean clientIsOpponent = !Collections.disjoint(other.clients(), intake.againstWhom());
            boolean opponentIsClient =
                    !Collections.disjoint(other.opponents(), intake.client().hashes());
            boolean sameMatter = other.matter().equals(intake.matter().toString());
            if ((clientIsOpponent && opponentIsClient) || (sameMatter && (clientIsOpponent || opponentIsClient))) {
                return Optional.of(Conflict.BOTH_SIDES);
            }
            if (!other.closed() && (clientIsOpponent || opponentIsClient)) {
                found = Optional.of(Conflict.AGAINST_OWN_CLIENT);
            }
        }
        return found;
    }
}
