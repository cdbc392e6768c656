package cn.onestop.cases;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Text;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a line's deadline table, {@code deadline-rules.yml}: a list {@code rules} of rows with the names of
 * {@link DeadlineRule}. Left out: {@code version} is 1, {@code unit} CALENDAR_DAYS, {@code extensionUnit} the unit, {@code source}
 * LAW, the rest nothing. A row with {@code corrects: [1]} replaces the versions that it names, also for the cases under them.
 */
public final class DeadlineRulesReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DeadlineRulesReader() {}

    /** @throws IllegalArgumentException says what is wrong with the table */
    public static DeadlineRules read(InputStream yaml) {
        return readTable(yaml).rules();
    }

    static DeadlineTable readTable(InputStream yaml) {
        try {
            List<Row> rows = YAML.readValue(yaml, Table.class).rules();
            return new DeadlineTable(
                    new DeadlineRules(rows.stream().map(Row::rule).toList()),
                    rows.stream()
                            .flatMap(row -> row.corrected().stream()
                                    .map(version -> new DeadlineTable.Correction(version, row.rule())))
                            .toList());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("deadline rules: " + e.getMessage(), e);
        }
    }

    private record Table(List<Row> rules) {}

    private record Row(
            String kind,
            @Nullable Integer version,
            Text title,
            int value,
            DeadlineRule.@Nullable Unit unit,
            Text startEvent,
            @Nullable Set<String> stops,
            @Nullable Integer extensionLimit,
            DeadlineRule.@Nullable Unit extensionUnit,
            @Nullable String approvedBy,
            @Nullable List<String> told,
            @Nullable Integer warnWorkingDays,
            Article article,
            DeadlineRule.@Nullable Source source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalTime closesAt,
            @Nullable List<Integer> corrects) {

        DeadlineRule rule() {
            DeadlineRule.Unit counted = unit == null ? DeadlineRule.Unit.CALENDAR_DAYS : unit;
            return new DeadlineRule(
                    kind,
                    version == null ? 1 : version,
                    title,
                    value,
                    counted,
                    startEvent,
                    stops == null ? Set.of() : stops,
                    extensionLimit == null ? 0 : extensionLimit,
                    extensionUnit == null ? counted : extensionUnit,
                    approvedBy == null ? "" : approvedBy,
                    told == null ? List.of() : told,
                    warnWorkingDays == null ? 0 : warnWorkingDays,
                    article,
                    source == null ? DeadlineRule.Source.LAW : source,
                    validFrom == null ? LocalDate.EPOCH : validFrom,
                    validTo,
                    closesAt);
        }

        List<Integer> corrected() {
            return corrects == null ? List.of() : corrects;
        }
    }
}
