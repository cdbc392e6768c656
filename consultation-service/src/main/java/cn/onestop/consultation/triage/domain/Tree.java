package cn.onestop.consultation.triage.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A whole decision tree, of one version: every way from its start ends in an outcome. Made by {@link TreeCheck} only. */
public final class Tree {
    private final String version;
    private final Node start;
    private final Map<String, Node> nodes;

    Tree(String version, String start, Collection<Node> nodes) {
        Map<String, Node> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        this.version = version;
        this.nodes = Collections.unmodifiableMap(byId);
        this.start = node(start);
    }

    /** Names what it says: a version is never changed. */
    public String version() {
        return version;
    }

    public Node start() {
        return start;
    }

    /** In the order in which they were written. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    /** The node that follows. */
    public Node after(Question.Option option) {
        return node(option.to());
    }
}
