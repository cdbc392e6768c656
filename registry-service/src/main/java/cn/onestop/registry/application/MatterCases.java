package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.registry.domain.matters.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every case of every line, as its last event told of it. A port. */
public interface MatterCases {
    /** Takes the summary in if its sequence is higher than the one held. */
    boolean apply(CaseSummary summary);

    /** Takes the summary in unless a higher sequence is held; so a rebuild also mends what is wrong at the same one. */
    boolean restore(CaseSummary summary);

    List<CaseSummary> ofMatter(String matter);

    /**
     * The cases that the reader sees, of the matters that follow, in the order of matters.
     *
     * @param after the last matter of the page before; empty for the first
     * @param matters how many matters at most
     */
    List<CaseSummary> page(Reader reader, Narrowing narrowing, String after, int matters);

    /** What a list of matters is narrowed to; null for no such wish. */
    record Narrowing(
            @Nullable String line,
            @Nullable String area,
            @Nullable Boolean closed) {}

    /**
     * The cases in which one of these persons has a part: those of the matter, and those that are open and have one of the
     * others in them too.
     */
    List<CaseSummary> shared(Set<String> persons, @Nullable String matter, Set<String> others);

    /** The sequence that is held for each case of the line. */
    Map<String, Long> sequences(String line);

    /** Cases of these lines in the area's subtree that were opened on the days, the last included. */
    List<Counted> opened(String area, Set<String> lines, LocalDate from, LocalDate to);

    /** A case as figures need it. */
    record Counted(String line, String area, LocalDate openedOn, boolean closed, int missedDeadlines) {}

    /** From now on who was known as {@code key} is {@code into}. */
    void merged(String key, String into);

    /** Takes the person out of every case. */
    void erased(String key);

    /** The key and every other whose record was merged into it, directly or by way of others. */
    Set<String> aliasesOf(String key);
}
