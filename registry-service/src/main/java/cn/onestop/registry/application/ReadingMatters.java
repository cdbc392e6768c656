package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Line;
import cn.onestop.registry.application.MatterCases.Narrowing;
import cn.onestop.registry.domain.matters.Matter;
import cn.onestop.registry.domain.matters.Reader;
import cn.onestop.web.Caller;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows each reader the matters, and of each matter the cases, that the reader may see. */
public final class ReadingMatters {
    /** Whose work a line is; the same roles that the line itself lets see its cases. */
    private static final Map<Line, Role[]> STAFF = new EnumMap<>(Map.of(
            Line.CONSULTATION, new Role[] {Role.CLERK, Role.HOTLINE_AGENT, Role.SUPERVISOR},
            Line.MEDIATION, new Role[] {Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR},
            Line.LEGAL_AID, new Role[] {Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR},
            Line.NOTARY, new Role[] {Role.NOTARY, Role.SUPERVISOR},
            Line.FORENSIC, new Role[] {Role.APPRAISER, Role.SUPERVISOR},
            Line.LAWYER, new Role[] {Role.SUPERVISOR}));

    private final MatterCases cases;

    public ReadingMatters(MatterCases cases) {
        this.cases = cases;
    }

    /** One matter; of an unknown one, and of one whose cases are all hidden from the caller, there is nothing. */
    public Matter get(Caller caller, String reference) {
        List<CaseSummary> all = cases.ofMatter(reference);
        return Matter.of(reference, all, within(all, reader(caller))).orElseThrow(Problems::notFound);
    }

    /** Who is staff and concerned in one of the matter's cases sees of the matter what a citizen would. */
    private static Reader within(List<CaseSummary> all, Reader reader) {
        return all.stream().anyMatch(reader::isConcerned) ? reader.asCitizen() : reader;
    }

    private Reader within(String matter, Reader reader) {
        boolean both = !reader.keys().isEmpty() && !reader.areasByLine().isEmpty();
        return both ? within(cases.ofMatter(matter), reader) : reader;
    }

    /** The caller's matters, in the order of their references; {@code next} is the last one of the page. */
    public Page<Matter> list(Caller caller, Narrowing narrowing, String after, int limit) {
        Reader reader = reader(caller);
        Map<String, List<CaseSummary>> byMatter = new LinkedHashMap<>();
        for (CaseSummary summary : cases.page(reader, narrowing, after, limit + 1)) {
            byMatter.computeIfAbsent(summary.matter(), matter -> new ArrayList<>())
                    .add(summary);
        }
        List<Matter> matters = byMatter.entrySet().stream()
                .limit(limit)
                .flatMap(entry -> Matter.of(entry.getKey(), entry.getValue(), within(entry.getKey(), reader)).stream())
                .toList();
        String last = byMatter.keySet().stream().limit(limit).reduce("", (before, next) -> next);
        return new Page<>(matters, byMatter.size() > limit ? last : null);
    }

    private Reader reader(Caller caller) {
        String key = caller.personKey();
        Map<String, Set<String>> areas = new HashMap<>();
        STAFF.forEach((line, roles) -> {
            if (caller.has(roles) && !caller.areas().isEmpty()) {
                areas.put(line.wireName(), caller.areas());
            }
        });
        return new Reader(key == null ? Set.of() : cases.aliasesOf(key), areas);
    }
}
