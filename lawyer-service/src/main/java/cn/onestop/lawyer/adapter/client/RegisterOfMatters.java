package cn.onestop.lawyer.adapter.client;

import cn.onestop.cases.neighbours.NeighbourClients;
import cn.onestop.lawyer.application.OtherLines;
import java.util.List;
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
            String person, Set<String> others, @Nullable String matter) {}

    record Answer(List<Part> parts) {}

    @Override
    public List<Part> of(String person, Set<String> others, @Nullable String matter) {
        return registry.conflicts(new Question(person, others, matter)).parts();
    }
}
