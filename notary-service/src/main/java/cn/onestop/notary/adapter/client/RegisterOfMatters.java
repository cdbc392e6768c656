package cn.onestop.notary.adapter.client;

import cn.onestop.cases.neighbours.NeighbourClients;
import cn.onestop.notary.application.OtherLines;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** registry-service's answer to the question of a conflict. */
@Component
class RegisterOfMatters implements OtherLines {
    /** To have been mediator or notary of the matter before is no interest of the own; a kind not known here hinders nobody. */
    private static final Set<String> INTERESTS = Set.of("ACTS_FOR_OPPONENT", "PARTY_HIMSELF", "COUNSEL_BEFORE");

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

    record Found(String actor, String kind) {}

    @Override
    public boolean hasInterest(Notarization it, String actor) {
        List<Somebody> everybody = it.participants().stream()
                .flatMap(RegisterOfMatters::keys)
                .sorted()
                .distinct()
                .map(Somebody::new)
                .toList();
        Question question =
                new Question(it.matter().toString(), it.reference().toString(), everybody, List.of(), Set.of(actor));
        return registry.conflicts(question).conflicts().stream()
                .anyMatch(found -> found.actor().equals(actor) && INTERESTS.contains(found.kind()));
    }

    private static Stream<String> keys(Participant one) {
        return Stream.concat(Stream.of(one.key()), Stream.ofNullable(one.representative()));
    }
}
