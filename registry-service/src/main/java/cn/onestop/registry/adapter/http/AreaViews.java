package cn.onestop.registry.adapter.http;

import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Areas as they are answered. */
final class AreaViews {
    private AreaViews() {}

    /** @param fullName from the province down */
    record AreaView(
            String code,
            String name,
            Area.Level level,
            @Nullable String parent,
            String fullName) {}

    /**
     * @param path the area and all above it, the province first
     * @param children the areas right below it
     */
    record AreaDetails(
            String code,
            String name,
            Area.Level level,
            @Nullable String parent,
            String fullName,
            List<AreaRef> path,
            List<AreaRef> children) {}

    record AreaRef(String code, String name, Area.Level level) {
        static AreaRef of(Area area) {
            return new AreaRef(area.code(), area.name(), area.level());
        }
    }

    static AreaView of(Areas areas, Area area) {
        return new AreaView(area.code(), area.name(), area.level(), area.parent(), areas.fullName(area.code()));
    }

    static AreaDetails details(Areas areas, Area area) {
        return new AreaDetails(
                area.code(),
                area.name(),
                area.level(),
                area.parent(),
                areas.fullName(area.code()),
                areas.upward(area.code()).reversed().stream().map(AreaRef::of).toList(),
                areas.children(area.code()).stream().map(AreaRef::of).toList());
    }
}
