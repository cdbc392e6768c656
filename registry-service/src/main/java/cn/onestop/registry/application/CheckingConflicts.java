package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.registry.domain.matters.ConflictQuestion;
import cn.onestop.registry.domain.matters.ConflictQuestion.Conflict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a line whether somebody who is to act stands in a conflict on another line, and never in which case. */
public final class CheckingConflicts {
    private final MatterCases cases;

    public CheckingConflicts(MatterCases cases) {
        this.cases = cases;
    }

    /** @return by actor, in the order of their keys; who stands in none is left out */
    public Map<String, List<Conflict>> check(ConflictQuestion question, Set<String> actors) {
        Map<String, Set<String>> known = new HashMap<>();
        actors.forEach(actor -> known.put(actor, cases.aliasesOf(actor)));
        ConflictQuestion widened = new ConflictQuestion(
                question.matter(), question.exceptCase(), widened(question.sides()), widened(question.opponents()));
        Set<String> others = new HashSet<>(widened.sides());
        others.addAll(widened.opponents());
        Set<String> everyone = known.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<CaseSummary> shared = cases.shared(everyone, question.matter(), others);
        Map<String, List<Conflict>> found = new TreeMap<>();
        known.forEach((actor, keys) -> {
            List<Conflict> conflicts = widened.conflictsOf(keys, shared);
            if (!conflicts.isEmpty()) {
                found.put(actor, conflicts);
            }
        });
        return found;
    }

    private Set<String> widened(Set<String> keys) {
        return keys.stream().flatMap(key -> cases.aliasesOf(key).stream()).collect(Collectors.toSet());
    }
}
