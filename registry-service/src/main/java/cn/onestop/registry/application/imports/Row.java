package cn.onestop.registry.application.imports;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.kernel.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a list, by the names of its columns; what can't be read is refused by column and reason. */
final class Row {
    private static final Pattern BETWEEN = Pattern.compile("\\|");

    private final Map<String, Integer> columns;
    private final List<String> cells;

    Row(Map<String, Integer> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** A column that can't be taken, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final transient Text reason;

        Refused(String column, Text reason) {
            super(column + ": " + reason.en());
            this.column = column;
            this.reason = reason;
        }

        String column() {
            return column;
        }

        Text reason() {
            return reason;
        }
    }

    /** The cell; empty where the column is missing. */
    String text(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    String text(String column, int longest) throws Refused {
        String text = text(column);
        if (text.length() > longest) {
            throw new Refused(
                    column, new Text("不得超过 " + longest + " 个字符", "must not be longer than " + longest + " characters"));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) && !paired(text))) {
            throw new Refused(column, new Text("含有不可用的字符", "has characters that can't be used"));
        }
        return text;
    }

    private static boolean paired(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    String required(String column, int longest) throws Refused {
        String text = text(column, longest);
        if (text.isEmpty()) {
            throw new Refused(column, new Text("必填", "is required"));
        }
        return text;
    }

    /** The telephone number in its one form; empty where there is none. */
    String phone(String column) throws Refused {
        String text = text(column);
        if (text.isBlank()) {
            return "";
        }
        return PhoneNumber.in(text)
                .orElseThrow(() -> new Refused(column, PhoneNumber.NO_NUMBER))
                .value();
    }

    <T extends Enum<T>> T one(String column, Class<T> type) throws Refused {
        return constant(column, required(column, 50), type);
    }

    /** Several values between bars; empty when there is none. */
    <T extends Enum<T>> Set<T> several(String column, Class<T> type) throws Refused {
        Set<T> values = new LinkedHashSet<>();
        for (String part : parts(column)) {
            values.add(constant(column, part, type));
        }
        return Set.copyOf(values);
    }

    List<String> parts(String column) {
        return BETWEEN.splitAsStream(text(column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Nullable
    Double number(String column, double limit) throws Refused {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Function<String, Double> parse = Double::valueOf;
        try {
            double value = parse.apply(text);
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, as one that is out of range
        }
        throw new Refused(column, new Text("不是有效的度数", "is not a number of degrees up to " + limit));
    }

    private static <T extends Enum<T>> T constant(String column, String name, Class<T> type) throws Refused {
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw new Refused(column, new Text("应为以下之一：" + names, "must be one of " + names));
    }
}
