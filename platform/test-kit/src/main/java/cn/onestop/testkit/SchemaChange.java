package cn.onestop.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says differently from its released form, beyond additions: events of both forms are under way at once, and
 * consumers of either form read them. See contracts/released/README.md.
 */
final class SchemaChange {
    private static final Set<String> SAID_TO_PEOPLE =
            Set.of("title", "description", "examples", "$comment", "deprecated", "default");
    private static final Set<String> MEMBERS = Set.of("properties", "$defs", "patternProperties");
    private static final Set<String> ALTERNATIVES = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NESTED = Set.of("items", "not", "if", "then", "else", "contains");

    private final List<String> faults = new ArrayList<>();

    private SchemaChange() {}

    /** Each with the place where it is; empty when all is additive. */
    static List<String> faults(JsonNode released, JsonNode now) {
        SchemaChange change = new SchemaChange();
        change.compare("", released, now);
        return List.copyOf(change.faults);
    }

    private void compare(String at, JsonNode released, JsonNode now) {
        if (!released.isObject() || !now.isObject()) {
            same(at, released, now);
            return;
        }
        Set<String> keywords = new LinkedHashSet<>(released.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(SAID_TO_PEOPLE);
        for (String keyword : keywords) {
            JsonNode before = released.path(keyword);
            JsonNode after = now.path(keyword);
            String there = at + "/" + keyword;
            if (MEMBERS.contains(keyword)) {
                members(there, before, after);
            } else if (ALTERNATIVES.contains(keyword)) {
                alternatives(there, before, after);
            } else if (NESTED.contains(keyword) && before.isObject() && after.isObject()) {
                compare(there, before, after);
            } else if (keyword.equals("required")) {
                required(there, before, after);
            } else if (keyword.equals("enum") && before.isArray() && after.isArray()) {
                values(there, before, after);
            } else {
                same(there, before, after);
            }
        }
    }

    /** What is new in it nobody knows yet, so it may be as it likes; unless it says {@code required}, which is seen to above. */
    private void members(String at, JsonNode released, JsonNode now) {
        released.propertyStream().forEach(member -> {
            JsonNode after = now.path(member.getKey());
            if (after.isMissingNode()) {
                faults.add(at + "/" + member.getKey() + " is gone");
            } else {
                compare(at + "/" + member.getKey(), member.getValue(), after);
            }
        });
    }

    private void alternatives(String at, JsonNode released, JsonNode now) {
        if (released.size() != now.size()) {
            faults.add(at + " had " + released.size() + " parts and has " + now.size());
            return;
        }
        for (int i = 0; i < released.size(); i++) {
            compare(at + "/" + i, released.get(i), now.get(i));
        }
    }

    private void required(String at, JsonNode released, JsonNode now) {
        Set<String> before = texts(released);
        Set<String> after = texts(now);
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> faults.add(at + ": " + name + " was optional and is required"));
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> faults.add(at + ": " + name + " was required and is optional"));
    }

    private void values(String at, JsonNode released, JsonNode now) {
        Set<String> after = texts(now);
        texts(released).stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> faults.add(at + ": the value " + value + " is gone"));
    }

    private void same(String at, JsonNode released, JsonNode now) {
        if (!Contracts.normal(released).equals(Contracts.normal(now))) {
            faults.add(at + " was " + said(released) + " and is " + said(now));
        }
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "not said" : node.toString();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(each -> texts.add(each.isString() ? each.asString() : each.toString()));
        return texts;
    }
}
