package cn.onestop.lawyer.adapter.client;

import cn.onestop.cases.neighbours.NeighbourClients;
import cn.onestop.lawyer.application.OtherLines;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Intake;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** registry-service's answer to the question of a conflict. */
@Component
class RegisterOfMatters implements OtherLines {
    private final ConflictsClient registry;

    RegisterOfMatters(NeighbourClients clients) {
        this.registry = clients.of(ConflictsClient.class, "registry-service", "registry.conflicts");
    }

    interface ConflictsClient {
        @PostMapping("/internal/conflicts")
        Answer conflicts(@RequestBody Question question);
    }

    record Question(
            @Nullable String matter,
            @Nullable String exceptCase,
            List<Somebody> sides,
            List<Somebody> opponents,
            Set<String> actors) {}

    record Somebody(String key) {}

    record Answer(List<Found> conflicts) {}

    /** @param kind as the registry names it; one that is not known here hinders nobody */
    record Found(String actor, String kind) {}

    @Override
    public Map<String, Conflict> conflicts(Intake intake, Set<String> actors) {
        Question question = new Question(
                intake.matter().toString(),
                intake.reference().toString(),
                people(intake.client().keys()),
                people(intake.opponentKeys()),
                actors);
        Map<String, Conflict> found = new HashMap<>();
        for (Found one : registry.conflicts(question).conflicts()) {
            Conflict conflict = conflict(one.kind());
            if (conflict != null) {
                found.putIfAbsent(one.actor(), conflict);
            }
        }
        return found;
    }

    private static List<Somebody> people(Collection<String> keys) {
        return keys.stream().sorted().map(Somebody::new).toList();
    }

    /** Having been counsel in the matter before is no hindrance by itself. */
    private static @Nullable Conflict conflict(String kind) {
        return switch (kind) {
            case "ACTS_FOR_OPPONENT" -> Conflict.AGAINST_OWN_CLIENT;
            case "PARTY_HIMSELF" -> Conflict.CLIENT_OR_OPPONENT;
            case "ACTED_BEFORE" -> Conflict.OWN_PART;
            default -> null;
        };
    }
}
