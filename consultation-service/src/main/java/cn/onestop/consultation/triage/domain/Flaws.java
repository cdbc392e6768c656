package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Text;
import java.util.ArrayList;
import java.util.List;

/** What was found so far, with the node at hand. */
final class Flaws {
    private final List<Flaw> found = new ArrayList<>();
    private String node = "tree";

    void at(String id) {
        node = id;
    }

    void add(Flaw.Kind kind, String zh, String en) {
        found.add(new Flaw(kind, node, new Text(zh, en)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Flaw> found() {
        return List.copyOf(found);
    }
}
