package cn.onestop.registry.domain.samples;

import cn.onestop.registry.domain.Accessibility;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sample sites: in each township a judicial station and a workstation, in each village a dispute-resolution site, in
 * every third a culture base, in each county a legal aid centre. Without telephone and position: nothing is known.
 */
final class SampleSites {
    private static final OpeningHours OFFICE = OpeningHours.parse("Mo-Fr 08:30-11:30,13:00-17:00");
    private static final OpeningHours VILLAGE = OpeningHours.parse("Mo-Fr 08:30-11:30,13:30-16:30; Sa 09:00-11:30");
    private static final Map<SiteKind, Set<Accessibility>> ACCESSIBILITY = new EnumMap<>(Map.of(
            SiteKind.LEGAL_AID_CENTRE,
            Set.of(Accessibility.STEP_FREE, Accessibility.ACCESSIBLE_TOILET, Accessibility.SIGN_LANGUAGE),
            SiteKind.WORKSTATION,
            Set.of(Accessibility.STEP_FREE, Accessibility.LARGE_PRINT)));

    private final Areas areas;
    private final List<Site> sites = new ArrayList<>();

    SampleSites(Areas areas) {
        this.areas = areas;
    }

    List<Site> all() {
        int village = 0;
        for (Area county : areas.under("", Area.Level.COUNTY)) {
            add(SiteKind.LEGAL_AID_CENTRE, county, OFFICE);
        }
        for (Area township : areas.under("", Area.Level.TOWNSHIP)) {
            add(SiteKind.JUDICIAL_STATION, township, OFFICE);
            add(SiteKind.WORKSTATION, township, OFFICE);
        }
        for (Area each : areas.under("", Area.Level.VILLAGE)) {
            add(SiteKind.DISPUTE_RESOLUTION_SITE, each, VILLAGE);
            if (village++ % 3 == 0) {
                add(SiteKind.CULTURE_BASE, each, OpeningHours.UNKNOWN);
            }
        }
        return sites;
    }

    private void add(SiteKind kind, Area area, OpeningHours hours) {
        sites.add(new Site(
                id(kind, area),
                1,
                kind,
                area.name() + kind.title().zh(),
                area.code(),
                areas.fullName(area.code()),
                "",
                Set.copyOf(EnumSet.copyOf(kind.usual())),
                hours,
                ACCESSIBILITY.getOrDefault(kind, Set.of()),
                null,
                true));
    }

    private static String id(SiteKind kind, Area area) {
        return "S" + area.code() + "-" + (char) ('A' + kind.ordinal());
    }
}
