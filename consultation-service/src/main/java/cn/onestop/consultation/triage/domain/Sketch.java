package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Line;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tree as somebody wrote it, before it was looked at: anything may be missing. {@link TreeCheck} makes a {@link Tree} of it.
 *
 * @param version {@code 2026.1}
 * @param start the id of the first node
 * @param laws the laws' names by the short key that the nodes use: {@code LAL}
 * @param nodes questions and outcomes
 */
public record Sketch(
        @Nullable String version,
        @Nullable String start,
        @Nullable Map<String, Words> laws,
        @Nullable List<Spot> nodes) {

    /** A text that may lack a language. */
    public record Words(@Nullable String zh, @Nullable String en) {}

    /** A node: one of the two. */
    public record Spot(
            @Nullable String id,
            @Nullable Ask question,
            @Nullable End outcome) {}

    /** A question. */
    public record Ask(
            Question.@Nullable Kind kind,
            @Nullable Words text,
            @Nullable Words help,
            @Nullable Period limit,
            @Nullable List<Reply> options) {}

    /** The period of a DATE question. */
    public record Period(
            @Nullable Integer value,
            @Nullable Unit unit,
            @Nullable Cite article) {}

    /** An option. */
    public record Reply(
            @Nullable String value,
            @Nullable Words text,
            @Nullable Integer below,
            @Nullable String to) {}

    /** An article, by the key of its law: {@code {law: LAL, number: "31(5)"}}. */
    public record Cite(@Nullable String law, @Nullable String number) {}

    /** An outcome. */
    public record End(
            @Nullable Words title,
            @Nullable Words why,
            @Nullable List<Way> routes,
            @Nullable List<Cite> articles,
            @Nullable Words policy,
            @Nullable List<Words> bring,
            @Nullable Press urgency) {}

    /** Who helps: a line or somebody outside. */
    public record Way(
            Route.@Nullable Order order,
            @Nullable Line line,
            @Nullable String kind,
            @Nullable String service,
            @Nullable Outside outside,
            @Nullable Words note) {}

    /** Why it can't wait. */
    public record Press(@Nullable Ground ground, @Nullable Words what) {}

    /** What is there of a list; a place that is empty counts for nothing. */
    static <T> List<T> those(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
