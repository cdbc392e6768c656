package cn.onestop.cases;

import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; every condition must hold.
 *
 * @param party key of a person who has a part in it
 * @param areas codes of areas, of which one's subtree must hold the case; null for any area
 * @param statuses names, of which one must be the case's; null for any
 * @param filedBy the client of the partner's system that filed it; null for anybody
 * @param closed whether the lifecycle is over
 */
public record CaseFilter(
        @Nullable String party,
        @Nullable Set<String> areas,
        @Nullable Set<String> statuses,
        @Nullable String kind,
        @Nullable Reference matter,
        @Nullable Boolean closed,
        @Nullable Instant openedBefore,
        @Nullable String filedBy) {

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, null);
    }

    public CaseFilter party(String key) {
        return new CaseFilter(key, areas, statuses, kind, matter, closed, openedBefore, filedBy);
    }

    /** An empty collection matches nothing. */
    public CaseFilter in(Collection<String> anyOfAreas) {
        return new CaseFilter(party, Set.copyOf(anyOfAreas), statuses, kind, matter, closed, openedBefore, filedBy);
    }

    public CaseFilter in(String area) {
        return in(Set.of(area));
    }

    public CaseFilter status(String... anyOf) {
        return new CaseFilter(party, areas, Set.of(anyOf), kind, matter, closed, openedBefore, filedBy);
    }

    public CaseFilter kind(String only) {
        return new CaseFilter(party, areas, statuses, only, matter, closed, openedBefore, filedBy);
    }

    public CaseFilter matter(Reference only) {
        return new CaseFilter(party, areas, statuses, kind, only, closed, openedBefore, filedBy);
    }

    public CaseFilter closed(boolean yes) {
        return new CaseFilter(party, areas, statuses, kind, matter, yes, openedBefore, filedBy);
    }

    public CaseFilter openedBefore(Instant instant) {
        return new CaseFilter(party, areas, statuses, kind, matter, closed, instant, filedBy);
    }

    /** What a partner's system filed, whoever has a part in it. */
    public CaseFilter filedBy(String client) {
        return new CaseFilter(party, areas, statuses, kind, matter, closed, openedBefore, client);
    }
}
