package cn.onestop.gateway.onestop;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One matter over all lines: the register names the cases that the reader may see, the lines give the details, all at
 * once and with a deadline. A line that is away is named, and the rest is shown.
 */
@Component
class MatterViews {
    private static final String REGISTER = "registry-service";

    private final Backstage backstage;
    private final Lines lines;
    private final Duration deadline;
    private final int casesShown;

    MatterViews(Backstage backstage, Lines lines, GatewayProperties properties) {
        this.backstage = backstage;
        this.lines = lines;
        this.deadline = properties.oneStop().deadline();
        this.casesShown = properties.oneStop().casesShown();
    }

    /**
     * A matter with the details of its cases.
     *
     * @param matter what the register says: cases, links, deadlines, as far as the reader may see them
     * @param details by reference, what the line itself says of the case
     * @param away what could not be asked, and is missing here
     * @param register false when the register was away and the lines were asked by person instead
     */
    record View(
            Relayed<LineAnswers.Matter> matter,
            Map<String, Relayed<LineAnswers.CaseDetails>> details,
            List<Away> away,
            boolean register) {}

    /** A service that did not answer. */
    record Away(String service, Text message) {
        static Away of(String service) {
            return new Away(
                    service,
                    new Text(
                            "该服务暂时没有回应，其内容未能显示，请稍后再看。",
                            "This service did not answer; what it holds is missing here. Look again in a while."));
        }
    }

    /** @return null when there is no such matter, or nothing of it that the reader may see */
    @Nullable
    View matter(String reference, HttpHeaders headers) {
        Backstage.Answer register =
                backstage.call(REGISTER, HttpMethod.GET, "/api/matters/{reference}", headers, null, reference);
        if (register.status().value() == 404) {
            return null;
        }
        if (!register.status().is2xxSuccessful()) {
            throw Problems.unavailable(REGISTER, Duration.ofSeconds(2));
        }
        return detailed(register.body(), headers);
    }

    private View detailed(JsonNode matter, HttpHeaders headers) {
        Map<String, Backstage.Reading> readings = new LinkedHashMap<>();
        for (JsonNode summary : matter.path("cases")) {
            String reference = summary.path("reference").asString();
            if (readings.size() < casesShown) {
                lines.caseOf(summary.path("line").asString(), reference)
                        .ifPresent(reading -> readings.put(reference, reading));
            }
        }
        Map<String, Relayed<LineAnswers.CaseDetails>> details = new LinkedHashMap<>();
        List<Away> away = new ArrayList<>();
        backstage.readAll(readings, headers, deadline).forEach((reference, outcome) -> {
            if (outcome.isAway()) {
                away.add(Away.of(outcome.service()));
            }
            outcome.seen().ifPresent(answer -> details.put(reference, new Relayed<>(withEtag(answer))));
        });
        return new View(new Relayed<>(matter), details, away.stream().distinct().toList(), true);
    }

    /** All of the caller's matters; with the register away, the lines are asked by person. */
    Overview overview(HttpHeaders headers, int limit) {
        Map<String, Backstage.Reading> register =
                Map.of(REGISTER, new Backstage.Reading(REGISTER, "/api/matters?limit=" + limit));
        return backstage.readAll(register, headers, deadline.dividedBy(2)).values().stream()
                .flatMap(outcome -> outcome.seen().stream())
                .findFirst()
                .map(answer -> new Overview(new Relayed<>(answer.body().path("items")), null, List.of(), true))
                .orElseGet(() -> byPerson(headers, limit));
    }

    /**
     * What a person has with the platform.
     *
     * @param matters the register's; null when it is away
     * @param cases by line, the line's own list; null when the register answered
     */
    record Overview(
            @Nullable Relayed<List<LineAnswers.Matter>> matters,
            @Nullable Map<String, Relayed<List<LineAnswers.CaseBrief>>> cases,
            List<Away> away,
            boolean register) {}

    private Overview byPerson(HttpHeaders headers, int limit) {
        Map<Line, Backstage.Reading> readings = new LinkedHashMap<>();
        for (Line line : lines.all()) {
            lines.pathOf(line)
                    .ifPresent(path ->
                            readings.put(line, new Backstage.Reading(line.serviceName(), path + "?limit=" + limit)));
        }
        Map<String, Relayed<List<LineAnswers.CaseBrief>>> cases = new LinkedHashMap<>();
        List<Away> away = new ArrayList<>(List.of(Away.of(REGISTER)));
        backstage.readAll(readings, headers, deadline.dividedBy(2)).forEach((line, outcome) -> {
            if (outcome.isAway()) {
                away.add(Away.of(outcome.service()));
            }
            outcome.seen()
                    .ifPresent(answer -> cases.put(
                            line.wireName(), new Relayed<>(answer.body().path("items"))));
        });
        return new Overview(null, cases, away, false);
    }

    /** The details carry the version, so that a page can change the case without reading it again. */
    private static JsonNode withEtag(Backstage.Answer answer) {
        String etag = answer.headers().getETag();
        return etag != null && answer.body() instanceof ObjectNode object ? object.put("etag", etag) : answer.body();
    }
}
