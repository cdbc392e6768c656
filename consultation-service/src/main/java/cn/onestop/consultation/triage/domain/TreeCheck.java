package cn.onestop.consultation.triage.domain;

import cn.onestop.consultation.triage.domain.Sketch.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a tree of what somebody wrote, or says everything that is wrong with it. */
public final class TreeCheck {
    static final int MOST_NODES = 500;
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,29}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final Sketch sketch;
    private final Flaws flaws = new Flaws();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private TreeCheck(Sketch sketch) {
        this.sketch = sketch;
    }

    /** @throws FlawedTree with all that is wrong, each with its node */
    public static Tree of(Sketch sketch) {
        return new TreeCheck(sketch).tree();
    }

    private Tree tree() {
        String version = version();
        read();
        String start = start();
        if (start != null && flaws.isEmpty()) {
            Ways.check(start, nodes, flaws);
        }
        if (version == null || start == null || !flaws.isEmpty()) {
            throw new FlawedTree(flaws.found());
        }
        return new Tree(version, start, nodes.values());
    }

    private @Nullable String version() {
        String version = sketch.version();
        if (version == null || !VERSION.matcher(version).matches()) {
            flaws.add(
                    Flaw.Kind.NO_VERSION,
                    "缺少版本号，或版本号不是 1 至 30 个字母、数字、点、横线",
                    "has no version of 1 to 30 letters, digits, dots and dashes");
            return null;
        }
        return version;
    }

    private void read() {
        List<Spot> spots = Sketch.those(sketch.nodes());
        if (spots.size() > MOST_NODES) {
            flaws.add(Flaw.Kind.TOO_LARGE, "节点超过 " + MOST_NODES + " 个", "has more than " + MOST_NODES + " nodes");
            return;
        }
        NodeReading reading = new NodeReading(sketch.laws() == null ? Map.of() : sketch.laws(), flaws);
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            String id = spot.id();
            if (id == null || !ID.matcher(id).matches()) {
                flaws.at("nodes[" + i + "]");
                flaws.add(
                        Flaw.Kind.BAD_ID,
                        "节点须有编号：小写字母开头，字母、数字、横线，最多 60 个",
                        "needs an id: a lower-case letter, then letters, digits and dashes, 60 at most");
                continue;
            }
            flaws.at(id);
            if (nodes.containsKey(id)) {
                flaws.add(Flaw.Kind.DUPLICATE_ID, "编号重复", "there is another node with this id");
                continue;
            }
            nodes.put(id, reading.node(id, spot));
        }
    }

    private @Nullable String start() {
        flaws.at("tree");
        String start = sketch.start();
        if (start == null || !nodes.containsKey(start)) {
            flaws.add(Flaw.Kind.NO_START, "起点不是其中的节点：" + start, "begins at no node of its own: " + start);
            return null;
        }
        return start;
    }
}
