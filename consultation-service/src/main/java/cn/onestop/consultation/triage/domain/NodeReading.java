package cn.onestop.consultation.triage.domain;

import cn.onestop.consultation.triage.domain.Sketch.Ask;
import cn.onestop.consultation.triage.domain.Sketch.Cite;
import cn.onestop.consultation.triage.domain.Sketch.End;
import cn.onestop.consultation.triage.domain.Sketch.Press;
import cn.onestop.consultation.triage.domain.Sketch.Spot;
import cn.onestop.consultation.triage.domain.Sketch.Way;
import cn.onestop.consultation.triage.domain.Sketch.Words;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one node after the other; where something is wrong it says so and goes on, so that all flaws show at once. */
final class NodeReading {
    private static final int LONGEST = 1_000;
    private static final int MOST_ITEMS = 20;
    private static final Text NOTHING = new Text("", "");

    private final Map<String, Words> laws;
    private final Flaws flaws;

    NodeReading(Map<String, Words> laws, Flaws flaws) {
        this.laws = laws;
        this.flaws = flaws;
    }

    Node node(String id, Spot spot) {
        if (spot.question() != null && spot.outcome() != null) {
            flaws.add(Flaw.Kind.TWO_IN_ONE, "既是问题又是结果", "is a question and an outcome at once");
        }
        if (spot.question() != null) {
            return question(id, spot.question());
        }
        if (spot.outcome() != null) {
            return outcome(id, spot.outcome());
        }
        flaws.add(Flaw.Kind.DEAD_END, "既不是问题也不是结果", "is neither a question nor an outcome");
        return new Outcome(id, NOTHING, NOTHING, List.of(), List.of(), null, List.of(), null);
    }

    private Question question(String id, Ask ask) {
        return new OptionReading(this, flaws).question(id, ask);
    }

    private Outcome outcome(String id, End end) {
        List<Route> routes = new ArrayList<>();
        for (Way way : bounded("routes", end.routes())) {
            route(way, routes.isEmpty()).ifPresent(routes::add);
        }
        if (Sketch.those(end.routes()).isEmpty()) {
            flaws.add(Flaw.Kind.DEAD_END, "结果没有指向任何服务或机关", "leads to nobody: it has no route");
        }
        List<Article> articles = new ArrayList<>();
        bounded("articles", end.articles()).forEach(cite -> article(cite).ifPresent(articles::add));
        if (Sketch.those(end.articles()).isEmpty() && end.policy() == null) {
            flaws.add(Flaw.Kind.NOT_CITED, "结果既未引用法条，也未说明平台规则", "cites no article and names no policy of the platform");
        }
        return new Outcome(
                id,
                text("title", end.title()),
                text("why", end.why()),
                routes,
                articles,
                optional("policy", end.policy()),
                bounded("bring", end.bring()).stream()
                        .map(words -> text("bring", words))
                        .toList(),
                urgency(end.urgency()));
    }

    private Optional<Route> route(Way way, boolean first) {
        Route.Order order = way.order() != null ? way.order() : first ? Route.Order.FIRST : Route.Order.AFTERWARDS;
        if (first != (order == Route.Order.FIRST)) {
            flaws.add(
                    Flaw.Kind.WRONG_ROUTE,
                    "第一条去处须是 FIRST，其余须是 BESIDE 或 AFTERWARDS",
                    "the first route is FIRST, the others BESIDE or AFTERWARDS");
        }
        Text note = optional("note", way.note());
        if (way.line() != null && way.outside() == null && way.service() != null && isLine(way)) {
            return Optional.of(new Route.OnLine(order, way.line(), way.kind(), way.service(), note));
        }
        if (way.outside() != null && way.line() == null) {
            return Optional.of(new Route.Elsewhere(order, way.outside(), note));
        }
        flaws.add(
                Flaw.Kind.WRONG_ROUTE,
                "去处须是一条服务线（并写明场所的服务）或一个外部机关，二者之一",
                "a route names a line of service with the service of its site, or somebody outside, and not both");
        return Optional.empty();
    }

    private static boolean isLine(Way way) {
        return way.line() != null
                && switch (way.line()) {
                    case CONSULTATION, MEDIATION, LEGAL_AID, NOTARY, FORENSIC, LAWYER -> true;
                    case MATTER, REFERRAL -> false;
                };
    }

    private Outcome.@Nullable Urgency urgency(@Nullable Press press) {
        if (press == null) {
            return null;
        }
        if (press.ground() == null) {
            flaws.add(Flaw.Kind.MISSING_TEXT, "紧急情形未写明法定理由", "is urgent and names no ground");
        }
        Ground ground = press.ground() == null ? Ground.OTHER_BY_LAW : press.ground();
        return new Outcome.Urgency(ground, text("urgency", press.what()));
    }

    Optional<Article> article(@Nullable Cite cite) {
        Words law = cite == null || cite.law() == null ? null : laws.get(cite.law());
        if (cite == null
                || law == null
                || cite.number() == null
                || cite.number().isBlank()) {
            flaws.add(
                    Flaw.Kind.UNKNOWN_LAW,
                    "引用的法律不在 laws 之列，或缺少条号：" + (cite == null ? null : cite.law()),
                    "cites a law that is not among the laws, or no article of it: "
                            + (cite == null ? null : cite.law()));
            return Optional.empty();
        }
        return Optional.of(new Article(text("laws", law), cite.number()));
    }

    Text text(String what, @Nullable Words words) {
        String zh = words == null ? null : words.zh();
        String en = words == null ? null : words.en();
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            flaws.add(Flaw.Kind.MISSING_TEXT, what + " 缺少中文或英文", what + " lacks its Chinese or its English");
            return NOTHING;
        }
        if (zh.length() > LONGEST || en.length() > LONGEST) {
            flaws.add(Flaw.Kind.TOO_LARGE, what + " 超过 " + LONGEST + " 字", what + " is longer than " + LONGEST);
        }
        return new Text(zh.strip(), en.strip());
    }

    @Nullable
    Text optional(String what, @Nullable Words words) {
        return words == null ? null : text(what, words);
    }

    <T> List<T> bounded(String what, @Nullable List<T> items) {
        List<T> those = Sketch.those(items);
        if (those.size() > MOST_ITEMS) {
            flaws.add(
                    Flaw.Kind.TOO_LARGE,
                    what + " 超过 " + MOST_ITEMS + " 项",
                    what + " has more than " + MOST_ITEMS + " items");
        }
        return those;
    }
}
