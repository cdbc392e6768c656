package cn.onestop.lawyer.advising.application;

import cn.onestop.lawyer.advising.domain.Norm.Work;
import cn.onestop.lawyer.advising.domain.Quarter;
import cn.onestop.lawyer.advising.domain.Visit;
import cn.onestop.lawyer.domain.directory.Rating;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The visits; a port. */
public interface Visits {
    Optional<Visit> find(String village, String id);

    /** @param after the last one of the page before; null for the first page */
    List<Visit> ofVillage(String village, @Nullable Position after, int limit);

    record Position(LocalDate planned, String id) {}

    /** @return the one that is kept under this id; empty when the same key came with another form */
    Optional<Visit> plan(Visit visit, String origin);

    /** Puts the next version in the place of the one before; false when another stands there. */
    boolean replace(Visit next);

    /** What was done under each of these contracts in the quarter, in one question. */
    Map<String, Work> work(Collection<String> contracts, Quarter quarter);

    /** What the villages said of these advisers, in one question. */
    Map<String, Rating> ratings(Collection<String> lawyers);
}
