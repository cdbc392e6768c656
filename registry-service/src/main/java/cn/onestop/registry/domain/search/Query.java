package cn.onestop.registry.domain.search;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in a directory.
 *
 * @param name characters, pinyin or initials; empty for all
 * @param area only in this area's subtree; empty for everywhere
 * @param allTags the entry has all these bits
 * @param anyTag the entry has at least one of these bits; 0 for no such wish
 * @param after go on behind this hit, or null
 */
public record Query(
        String name,
        String area,
        int allTags,
        int anyTag,
        @Nullable After after,
        int limit) {

    /** The last hit of the page before. */
    public record After(int rank, String area, String id) {
        boolean isBefore(int otherRank, Entry entry) {
            if (otherRank != rank) {
                return otherRank > rank;
            }
            int areas = entry.area().compareTo(area);
            return areas != 0 ? areas > 0 : entry.id().compareTo(id) > 0;
        }
    }

    public static Query ofName(String name, int limit) {
        return new Query(name, "", 0, 0, null, limit);
    }

    boolean wants(int tags) {
        return (tags & allTags) == allTags && (anyTag == 0 || (tags & anyTag) != 0);
    }

    boolean wants(int rank, Entry entry) {
        return after == null || after.isBefore(rank, entry);
    }
}
