package cn.onestop.consultation.knowledge.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What people say, and what the law calls it: 讨薪 is a claim of labour remuneration. */
public final class EverydayWords {
    private final Map<String, List<String>> others;

    public EverydayWords(Map<String, List<String>> others) {
        this.others = new TreeMap<>(others);
    }

    /** The other words for what a question says. */
    public Set<String> othersFor(String question) {
        Set<String> found = new LinkedHashSet<>();
        others.forEach((word, same) -> {
            if (question.contains(word)) {
                found.addAll(same);
            }
        });
        return found;
    }
}
