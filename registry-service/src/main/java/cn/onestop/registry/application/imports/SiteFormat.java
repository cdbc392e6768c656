package cn.onestop.registry.application.imports;

import cn.onestop.kernel.Text;
import cn.onestop.registry.domain.Accessibility;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sites in a list. */
final class SiteFormat implements Format<Site> {
    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "kind",
                "name",
                "area",
                "address",
                "phone",
                "offers",
                "hours",
                "accessibility",
                "longitude",
                "latitude",
                "sample");
    }

    @Override
    public String prefix() {
        return "S";
    }

    @Override
    public List<String> write(Site site) {
        Site.Position position = site.position();
        return List.of(
                site.id(),
                site.kind().name(),
                site.name(),
                site.area(),
                site.address(),
                site.phone(),
                names(site.offers()),
                site.hours().toString(),
                names(site.accessibility()),
                position == null ? "" : String.valueOf(position.longitude()),
                position == null ? "" : String.valueOf(position.latitude()),
                String.valueOf(site.sample()));
    }

    @Override
    public Site read(Row row, String id, @Nullable Site now) throws Row.Refused {
        SiteKind kind = row.one("kind", SiteKind.class);
        Set<Offering> offers = row.several("offers", Offering.class);
        return new Site(
                id,
                now == null ? 1 : now.version() + 1,
                kind,
                row.required("name", 100),
                row.required("area", 12),
                row.required("address", 200),
                row.phone("phone"),
                offers.isEmpty() ? kind.usual() : offers,
                hours(row),
                row.several("accessibility", Accessibility.class),
                position(row),
                now != null && now.sample());
    }

    private static OpeningHours hours(Row row) throws Row.Refused {
        try {
            return OpeningHours.parse(row.text("hours"));
        } catch (IllegalArgumentException e) {
            throw new Row.Refused(
                    "hours",
                    new Text(
                            "应形如 Mo-Fr 08:30-11:30,13:00-17:00",
                            "must be like Mo-Fr 08:30-11:30,13:00-17:00: " + e.getMessage()));
        }
    }

    private static Site.@Nullable Position position(Row row) throws Row.Refused {
        Double longitude = row.number("longitude", 180);
        Double latitude = row.number("latitude", 90);
        if (longitude == null && latitude == null) {
            return null;
        }
        if (longitude == null || latitude == null) {
            throw new Row.Refused(
                    longitude == null ? "longitude" : "latitude",
                    new Text("经纬度应同时填写", "longitude and latitude go together"));
        }
        return new Site.Position(longitude, latitude);
    }

    static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }
}
