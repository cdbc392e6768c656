package cn.onestop.acceptance.story;

import cn.onestop.acceptance.client.Answer.Unexpected;
import cn.onestop.acceptance.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What can be read off the platform's answers. */
final class Seen {
    private Seen() {}

    static void require(boolean held, String what) {
        if (!held) {
            throw new Unexpected("does not hold: " + what);
        }
    }

    static List<String> casesOf(JsonNode view, String line) {
        List<String> references = new ArrayList<>();
        view.at("/matter/cases").forEach(each -> {
            if (each.path("line").asString().equals(line)) {
                references.add(each.path("reference").asString());
            }
        });
        return references;
    }

    static String partyOf(JsonNode mediationView, String role) {
        for (JsonNode party : mediationView.path("parties")) {
            if (party.path("role").asString().equals(role)) {
                return party.path("key").asString();
            }
        }
        throw new Unexpected("no " + role + " in " + mediationView);
    }

    static List<String> events(Api reader, String item) {
        List<String> events = new ArrayList<>();
        reader.get(item + "/timeline")
                .expect(200)
                .body()
                .path("items")
                .forEach(step -> events.add(step.path("event").asString()));
        return events;
    }

    static String lastEvent(Api reader, String item) {
        return events(reader, item).getLast();
    }

    static String firstEvent(Api reader, String item) {
        return events(reader, item).getFirst();
    }

    static String explained(JsonNode deadline) {
        return "%s: %s (%s), %s"
                .formatted(
                        deadline.at("/title/en").asString(),
                        deadline.path("lastDay").asString("stands still"),
                        deadline.path("state").asString().toLowerCase(Locale.ROOT),
                        deadline.at("/basis/en").asString());
    }
}
