package cn.onestop.consultation.knowledge.domain;

import cn.onestop.kernel.Line;
import java.util.List;
import java.util.Set;

/**
 * One entry of the knowledge base.
 *
 * @param title the question, or what the article is about, as people say it
 * @param answer in plain words
 * @param citations the articles that the answer rests on
 * @param lines where help can be had
 * @param keywords words by which it is found beside its text
 */
public record Entry(
        String id,
        Kind kind,
        Field field,
        String title,
        String answer,
        List<Citation> citations,
        Set<Line> lines,
        List<String> keywords) {

    /** What sort of text it is. */
    public enum Kind {
        /** A question and its answer. */
        QA,
        /** An article that explains a field. */
        ARTICLE,
        /** Publicity of the law: what is new, what is worth knowing. */
        PUBLICITY
    }

    /**
     * @param law short name of the law, as in {@link Laws}
     * @param article its number
     */
    public record Citation(String law, String article) {}

    public Entry {
        citations = List.copyOf(citations);
        lines = Set.copyOf(lines);
        keywords = List.copyOf(keywords);
    }
}
