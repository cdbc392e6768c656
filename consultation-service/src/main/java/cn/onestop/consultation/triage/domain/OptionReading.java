package cn.onestop.consultation.triage.domain;

import cn.onestop.consultation.triage.domain.Sketch.Ask;
import cn.onestop.consultation.triage.domain.Sketch.Period;
import cn.onestop.consultation.triage.domain.Sketch.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a question, and whether its options are those of its kind. */
final class OptionReading {
    private static final int LONGEST_LIMIT = 10_000;
    private static final Pattern VALUE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final NodeReading nodes;
    private final Flaws flaws;

    OptionReading(NodeReading nodes, Flaws flaws) {
        this.nodes = nodes;
        this.flaws = flaws;
    }

    Question question(String id, Ask ask) {
        Question.Kind kind = ask.kind();
        if (kind == null) {
            flaws.add(Flaw.Kind.WRONG_OPTIONS, "缺少问题类型", "has no kind");
            kind = Question.Kind.CHOICE;
        }
        List<Question.Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (Reply reply : nodes.bounded("options", ask.options())) {
            Question.Option option = option(reply);
            if (!values.add(option.value())) {
                wrong("选项重复：" + option.value(), "has the option " + option.value() + " twice");
            }
            options.add(option);
        }
        if (options.isEmpty()) {
            flaws.add(Flaw.Kind.DEAD_END, "问题没有选项", "is a question without options");
        } else {
            fit(kind, options, values);
        }
        return new Question(
                id,
                kind,
                nodes.text("text", ask.text()),
                nodes.optional("help", ask.help()),
                limit(kind, ask.limit()),
                options);
    }

    private Question.Option option(Reply reply) {
        String value = reply.value();
        if (value == null || !VALUE.matcher(value).matches()) {
            wrong("选项须有大写的值：" + value, "an option needs a value in upper case: " + value);
        }
        String to = reply.to();
        if (to == null || to.isBlank()) {
            flaws.add(
                    Flaw.Kind.ANSWER_WITHOUT_TARGET,
                    "选项 " + value + " 没有下一步",
                    "the option " + value + " leads nowhere");
        }
        return new Question.Option(
                String.valueOf(value), nodes.text("text of " + value, reply.text()), reply.below(), String.valueOf(to));
    }

    private void fit(Question.Kind kind, List<Question.Option> options, Set<String> values) {
        boolean fits = switch (kind) {
            case CHOICE -> options.size() >= 2;
            case YES_NO -> values.equals(Set.of("YES", "NO"));
            case AREA -> options.size() == 1;
            case DATE -> isOrdered(options);
        };
        if (!fits) {
            wrong(
                    "选项与问题类型不符：CHOICE 至少两项；YES_NO 为 YES 和 NO；AREA 一项；DATE 的 below 递增，最后一项没有 below",
                    "its options don't fit its kind: CHOICE has two at least, YES_NO has YES and NO, AREA has one,"
                            + " those of DATE have a rising below and the last has none");
        }
        if (kind != Question.Kind.DATE && options.stream().anyMatch(option -> option.below() != null)) {
            wrong("只有 DATE 问题的选项可有 below", "only the options of a DATE question have a below");
        }
    }

    private static boolean isOrdered(List<Question.Option> options) {
        int before = Integer.MIN_VALUE;
        for (Question.Option option : options.subList(0, options.size() - 1)) {
            Integer below = option.below();
            if (below == null || below <= before) {
                return false;
            }
            before = below;
        }
        return options.getLast().below() == null;
    }

    private @Nullable Limit limit(Question.Kind kind, @Nullable Period period) {
        if (kind != Question.Kind.DATE) {
            if (period != null) {
                wrong("只有 DATE 问题可有 limit", "only a DATE question has a limit");
            }
            return null;
        }
        Integer value = period == null ? null : period.value();
        Unit unit = period == null ? null : period.unit();
        if (period == null || value == null || unit == null) {
            wrong("DATE 问题须有 limit：value、unit、article", "a DATE question needs a limit with value, unit and article");
            return null;
        }
        if (value < 0 || value > LONGEST_LIMIT) {
            wrong("limit 的 value 须在 0 至 " + LONGEST_LIMIT + " 之间", "the limit's value is from 0 to " + LONGEST_LIMIT);
        }
        return nodes.article(period.article())
                .map(article -> new Limit(value, unit, article))
                .orElse(null);
    }

    private void wrong(String zh, String en) {
        flaws.add(Flaw.Kind.WRONG_OPTIONS, zh, en);
    }
}
