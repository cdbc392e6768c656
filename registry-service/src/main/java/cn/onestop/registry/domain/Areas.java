package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Directory;
import cn.onestop.registry.domain.search.Readings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of all areas. Immutable. */
public final class Areas {
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> children;
    private final Directory<Area> directory;

    private Areas(List<Area> areas, Readings readings) {
        this.byCode = HashMap.newHashMap(areas.size());
        this.children = new HashMap<>();
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.parent() != null) {
                children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area);
            }
        }
        children.replaceAll((code, list) -> List.copyOf(list));
        this.directory = Directory.of(areas, area -> 1 << area.level().ordinal(), readings);
    }

    /**
     * Reads lines of {@code code,name,level,parent} with a heading; a parent stands before its children.
     *
     * @throws IllegalArgumentException names the line that is wrong
     */
    public static Areas read(Reader csv, Readings readings) throws IOException {
        List<Area> areas = new ArrayList<>();
        Map<String, Area> seen = new HashMap<>();
        BufferedReader lines = new BufferedReader(csv);
        lines.readLine();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            Area area = parse(line, number);
            if (area.parent() != null && !seen.containsKey(area.parent())) {
                throw new IllegalArgumentException("areas line " + number + ": the parent is not above it: " + line);
            }
            if (seen.put(area.code(), area) != null) {
                throw new IllegalArgumentException("areas line " + number + ": the code stands twice: " + line);
            }
            areas.add(area);
        }
        return new Areas(areas, readings);
    }

    private static Area parse(String line, int number) {
        String[] fields = line.split(",", -1);
        try {
            Area.Level level = Area.Level.valueOf(fields[2]);
            String parent = fields[3].isEmpty() ? null : fields[3];
            if (fields[0].length() != level.digits() || (parent != null && !fields[0].startsWith(parent))) {
                throw new IllegalArgumentException("the code does not fit its level and parent");
            }
            return new Area(fields[0], fields[1], level, parent);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("areas line " + number + " is not code,name,level,parent: " + line, e);
        }
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Area> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The area and all above it, itself first; empty for an unknown code. */
    public List<Area> upward(String code) {
        List<Area> path = new ArrayList<>(Area.Level.values().length);
        for (Area area = byCode.get(code); area != null; ) {
            path.add(area);
            area = area.parent() == null ? null : byCode.get(area.parent());
        }
        return path;
    }

    /** The names from the province down, as one writes an address. */
    public String fullName(String code) {
        StringBuilder name = new StringBuilder();
        List<Area> path = upward(code);
        Collections.reverse(path);
        path.forEach(area -> name.append(area.name()));
        return name.toString();
    }

    /** Every area of the level in the subtree, in the order of codes. */
    public List<Area> under(String code, Area.Level level) {
        return directory.list(code, 1 << level.ordinal());
    }

    public Directory<Area> directory() {
        return directory;
    }

    public int size() {
        return byCode.size();
    }
}
