package cn.onestop.forensic.adapter.client;

import cn.onestop.cases.neighbours.NeighbourClients;
import cn.onestop.forensic.application.OtherLines;
import cn.onestop.forensic.domain.Appraisal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** registry-service's answer to the question of a conflict. */
@Component
class RegisterOfMatters implements OtherLines {
    private static final Set<String> ALWAYS = Set.of("ACTS_FOR_OPPONENT", "PARTY_HIMSELF", "COUNSEL_BEFORE");
    private static final String BEFORE = "ACTED_BEFORE";

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
    public Set<String> hindered(Appraisal it, Set<String> actors, boolean actedBefore) {
        Question question = new Question(
                it.matter().toString(),
                it.reference().toString(),
                people(List.of(it.commission().person())),
                people(it.commission().others().stream()
                        .map(cn.onestop.forensic.domain.Somebody::key)
                        .toList()),
                actors);
        return registry.conflicts(question).conflicts().stream()
                .filter(one -> ALWAYS.contains(one.kind())
                        || (actedBefore && one.kind().equals(BEFORE)))
                .map(Found::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Somebody> people(Collection<String> keys) {
        return keys.stream().sorted().map(Somebody::new).toList();
    }
}
