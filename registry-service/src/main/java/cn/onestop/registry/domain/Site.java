package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where legal services are given.
 *
 * @param area the area that it serves
 * @param phone of the office; empty when unknown
 * @param position null when unknown
 * @param sample whether it was made up for a trial
 */
public record Site(
        String id,
        long version,
        SiteKind kind,
        String name,
        String area,
        String address,
        String phone,
        Set<Offering> offers,
        OpeningHours hours,
        Set<Accessibility> accessibility,
        @Nullable Position position,
        boolean sample)
        implements Entry, Versioned {

    private static final int KINDS = SiteKind.values().length;

    /** Degrees, WGS 84. */
    public record Position(double longitude, double latitude) {}

    /** The bit by which sites of the kind are found. */
    public static int tag(SiteKind kind) {
        return 1 << kind.ordinal();
    }

    /** The bit by which sites that offer it are found. */
    public static int tag(Offering offering) {
        return 1 << (KINDS + offering.ordinal());
    }

    public int tags() {
        int tags = tag(kind);
        for (Offering offering : offers) {
            tags |= tag(offering);
        }
        return tags;
    }
}
