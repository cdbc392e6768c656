package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.registry.adapter.http.AreaViews.AreaRef;
import cn.onestop.registry.domain.Accessibility;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sites as they are answered. */
final class SiteViews {
    private SiteViews() {}

    /**
     * @param phone of the office; empty when unknown
     * @param hours {@code Mo-Fr 08:30-11:30,13:00-17:00}; empty when unknown
     * @param position degrees, WGS 84; null when unknown
     * @param sample whether it was made up for a trial
     */
    record SiteView(
            String id,
            long version,
            SiteKind kind,
            Text kindTitle,
            String name,
            String area,
            String areaName,
            String address,
            String phone,
            Set<Offering> offers,
            String hours,
            Set<Accessibility> accessibility,
            Site.@Nullable Position position,
            boolean sample) {}

    /**
     * @param foundAt the area, or the one above it, whose sites these are
     * @param inherited whether it is one above
     */
    record NearestView(AreaRef foundAt, boolean inherited, List<SiteView> sites) {}

    static SiteView of(Areas areas, Site site) {
        return new SiteView(
                site.id(),
                site.version(),
                site.kind(),
                site.kind().title(),
                site.name(),
                site.area(),
                areas.fullName(site.area()),
                site.address(),
                site.phone(),
                new TreeSet<>(site.offers()),
                site.hours().toString(),
                new TreeSet<>(site.accessibility()),
                site.position(),
                site.sample());
    }

    static NearestView nearest(Areas areas, Area asked, Register.Inherited<Site> found) {
        return new NearestView(
                AreaRef.of(found.at()),
                !found.at().code().equals(asked.code()),
                found.found().stream().map(site -> of(areas, site)).toList());
    }
}
