package cn.onestop.acceptance.attacks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an attack achieved; the same thing is told once, with how often it happened. */
final class Findings {
    private static final int TOLD = 6;

    private final Map<String, Integer> found = new LinkedHashMap<>();

    synchronized void add(String what) {
        found.merge(what, 1, Integer::sum);
    }

    void unless(boolean holds, String what) {
        if (!holds) {
            add(what);
        }
    }

    synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    synchronized List<String> told() {
        return found.entrySet().stream()
                .limit(TOLD)
                .map(one -> one.getValue() > 1 ? one.getKey() + " (" + one.getValue() + " times)" : one.getKey())
                .toList();
    }
}
