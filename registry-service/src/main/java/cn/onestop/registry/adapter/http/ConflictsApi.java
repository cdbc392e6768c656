package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.registry.application.CheckingConflicts;
import cn.onestop.registry.domain.matters.ConflictQuestion;
import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The check of conflicts over all lines (Lawyers Law art. 39; Notarization Law art. 23), for the lines in which somebody acts. */
@RestController
class ConflictsApi {
    private final CheckingConflicts checking;

    ConflictsApi(CheckingConflicts checking) {
        this.checking = checking;
    }

    /**
     * @param matter under which the case stands, or null
     * @param exceptCase the case itself, or null
     * @param sides for whom the actors would act
     * @param opponents who stands on the other side
     * @param actors keys of the persons who would act
     */
    record Question(
            @Nullable @Size(max = 40) String matter,

            @Nullable @Size(max = 40) String exceptCase,
            @NotNull @Size(max = 50) List<@Valid @NotNull Somebody> sides,
            @NotNull @Size(max = 50) List<@Valid @NotNull Somebody> opponents,
            @NotEmpty @Size(max = 100) Set<@NotBlank @Size(max = 100) String> actors) {}

    record Somebody(@NotBlank @Size(max = 100) String key) {}

    record Answer(List<Found> conflicts) {}

    /** @param kind what stands against the actor; the case it comes from is not told */
    record Found(String actor, ConflictQuestion.Conflict kind, Text title) {}

    @Operation(
            summary =
                    "Whether somebody who is to act is counsel of the other side, is a party or acted before in the same matter; which case it is stays untold")
    @Access(scope = "registry.conflicts")
    @PostMapping("/internal/conflicts")
    Answer checkConflicts(@Valid @RequestBody Question question) {
        var found = checking.check(
                new ConflictQuestion(
                        question.matter(), question.exceptCase(), keys(question.sides()), keys(question.opponents())),
                question.actors());
        return new Answer(found.entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream().map(conflict -> new Found(each.getKey(), conflict, title(conflict))))
                .toList());
    }

    private static Set<String> keys(List<Somebody> people) {
        return people.stream().map(Somebody::key).collect(Collectors.toSet());
    }

    private static Text title(ConflictQuestion.Conflict conflict) {
        return switch (conflict) {
            case ACTS_FOR_OPPONENT -> new Text("正在代理对方当事人", "is counsel of the other side in an open case");
            case PARTY_HIMSELF -> new Text("本人是同一事项的当事人", "is a party in the same matter");
            case COUNSEL_BEFORE -> new Text("曾在同一事项中担任代理人", "was counsel in a case of the same matter");
            case ACTED_BEFORE -> new Text("曾在同一事项中履行职务", "handled a case of the same matter before");
        };
    }
}
