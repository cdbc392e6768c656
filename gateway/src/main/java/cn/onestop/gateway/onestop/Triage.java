package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the guided triage which line can help. */
@Component
class Triage {
    private static final String WALKS = "/api/triage/walks";

    private final Backstage backstage;

    Triage(Backstage backstage) {
        this.backstage = backstage;
    }

    /** The next question, or the outcome; or the problem with an answer. */
    Backstage.Answer walk(OneStopForm form, HttpHeaders headers) {
        List<Map<String, String>> answers = new ArrayList<>();
        for (OneStopForm.Answer given : Objects.requireNonNullElse(form.answers(), List.<OneStopForm.Answer>of())) {
            answers.add(Map.of("question", given.question(), "value", given.value()));
        }
        Map<String, Object> walk = new LinkedHashMap<>();
        walk.put("answers", answers);
        LineForm.put(walk, "area", form.area());
        return backstage.call(Line.CONSULTATION.serviceName(), HttpMethod.POST, WALKS, headers, walk);
    }

    /** The line that the outcome opens a case on; empty while something is asked, and where the way leads outside. */
    static Optional<Line> opens(JsonNode walk) {
        String line = walk.at("/outcome/opens/line").asString("");
        return Arrays.stream(Line.values())
                .filter(each -> each.name().equals(line))
                .findFirst();
    }

    /** What the case is about, as its line names it; null where the triage does not say. */
    static @Nullable String kind(JsonNode walk) {
        JsonNode kind = walk.at("/outcome/opens/kind");
        return kind.isString() ? kind.asString() : null;
    }

    /** The area: named on the form, or the last one that was answered. */
    static @Nullable String area(OneStopForm form, JsonNode walk) {
        return form.area() != null
                ? form.area()
                : walk.path("steps")
                        .valueStream()
                        .map(step -> step.path("answer").asString(""))
                        .filter(answer -> answer.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}"))
                        .reduce((one, last) -> last)
                        .orElse(null);
    }
}
