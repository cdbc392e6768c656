package cn.onestop.lawyer.application;

import cn.onestop.kernel.Line;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Shortlisted;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @param opponents keys of the other side, as far as known; they are asked of the register and not kept */
    public Map<String, Conflict> check(LegalService it, Set<String> opponents) {
        Map<String, Conflict> found = new HashMap<>();
        for (Shortlisted one : it.seeking().shortlist()) {
            of(it.intake(), one.counsel(), opponents)
                    .ifPresent(conflict -> found.put(one.counsel().lawyer(), conflict));
        }
        return found;
    }

    private Optional<Conflict> of(Intake intake, Counsel counsel, Set<String> opponents) {
        if (intake.client().speaksThrough(counsel.key())
                || (counsel.key() != null && opponents.contains(counsel.key()))) {
            return Optional.of(Conflict.CLIENT_OR_OPPONENT);
        }
        return withinTheLine(intake, counsel).or(() -> ownPart(intake, counsel, opponents));
    }

    /** Of a firm's lawyers one acts as all do: it is the firm that takes the case on (arts 25, 50(5)). */
    public Optional<Conflict> withinTheLine(Intake intake, Counsel counsel) {
        for (Sides.Side other : sides.ofFirm(counsel.firm(), intake.everybody())) {
            boolean clientIsOpponent = !Collections.disjoint(other.clients(), intake.againstWhom());
            boolean opponentIsClient =
                    !Collections.disjoint(other.opponents(), intake.client().hashes());
            boolean sameMatter = other.matter().equals(intake.matter().toString());
            if ((clientIsOpponent && opponentIsClient) || (sameMatter && (clientIsOpponent || opponentIsClient))) {
                return Optional.of(Conflict.BOTH_SIDES);
            }
            if (!other.closed() && (clientIsOpponent || opponentIsClient)) {
                return Optional.of(Conflict.AGAINST_OWN_CLIENT);
            }
        }
        return Optional.empty();
    }

    /** This line's own cases were looked at by their sides already; having been counsel in the matter is no hindrance by itself. */
    private Optional<Conflict> ownPart(Intake intake, Counsel counsel, Set<String> opponents) {
        return counsel.key() == null
                ? Optional.empty()
                : otherLines.of(counsel.key(), opponents, intake.matter().toString()).stream()
                        .filter(part -> !part.line().equals(Line.LAWYER.wireName())
                                && !part.role().equals("COUNSEL"))
                        .findFirst()
                        .map(part -> Conflict.OWN_PART);
    }
}
