package cn.onestop.consultation.triage.domain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows every way from the start: each leads to a node, none comes back, and each node lies on one. */
final class Ways {
    private final Map<String, Node> nodes;
    private final Flaws flaws;
    private final Set<String> done = new HashSet<>();
    private final Set<String> onTheWay = new LinkedHashSet<>();

    private Ways(Map<String, Node> nodes, Flaws flaws) {
        this.nodes = nodes;
        this.flaws = flaws;
    }

    static void check(String start, Map<String, Node> nodes, Flaws flaws) {
        Ways ways = new Ways(nodes, flaws);
        ways.go(start);
        nodes.keySet().stream().filter(id -> !ways.done.contains(id)).forEach(id -> {
            flaws.at(id);
            flaws.add(Flaw.Kind.UNREACHABLE, "从起点走不到", "no way from the start leads here");
        });
    }

    private void go(String id) {
        if (done.contains(id) || !(nodes.get(id) instanceof Question question)) {
            done.add(id);
            return;
        }
        onTheWay.add(id);
        for (Question.Option option : question.options()) {
            flaws.at(id);
            if (!nodes.containsKey(option.to())) {
                flaws.add(
                        Flaw.Kind.UNKNOWN_TARGET,
                        "选项 " + option.value() + " 指向不存在的节点 " + option.to(),
                        "the option " + option.value() + " leads to " + option.to() + ", which is no node");
            } else if (onTheWay.contains(option.to())) {
                flaws.add(
                        Flaw.Kind.CYCLE,
                        "选项 " + option.value() + " 又回到 " + option.to(),
                        "the option " + option.value() + " comes back to " + option.to() + ": "
                                + onTheWay.stream()
                                        .dropWhile(each -> !each.equals(option.to()))
                                        .collect(Collectors.joining(" > ")));
            } else {
                go(option.to());
            }
        }
        onTheWay.remove(id);
        done.add(id);
    }
}
