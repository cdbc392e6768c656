package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.application.Suggestion;
import cn.onestop.consultation.application.Suggestions;
import cn.onestop.consultation.application.TakingTheNext;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agent's desk: the queue, the next contact, suggestions while typing. */
@Tag(name = "desk")
@RestController
@RequestMapping("/api/consultations/desk")
class DeskController {
    private static final int SUGGESTED = 5;
    private static final int MOST_SUGGESTED = 20;

    private final TakingTheNext taking;
    private final ObjectProvider<Suggestions> suggestions;
    private final ViewOfConsultation views;

    DeskController(TakingTheNext taking, ObjectProvider<Suggestions> suggestions, ViewOfConsultation views) {
        this.taking = taking;
        this.suggestions = suggestions;
        this.views = views;
    }

    /** @param text what was typed so far; {@code limit} how many at most, 5 unless said */
    record TypedInput(
            @NotBlank @Size(max = 2_000) String text,
            @Nullable @Min(1) @Max(MOST_SUGGESTED) Integer limit) {}

    record Suggested(@Size(max = MOST_SUGGESTED) List<Suggestion> items) {}

    @Operation(summary = "The contacts that wait in the caller's areas: urgent ones first, the oldest first")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @GetMapping("/queue")
    TakingTheNext.Queue queue(Caller caller) {
        return taking.queue(caller);
    }

    @Operation(summary = "Take the next contact; the one in hand, if it is not answered yet. 204 when nothing waits")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "nothing waits", content = @Content)
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/next")
    ResponseEntity<ConsultationView> next(Caller caller, Optional<IdempotencyKey> key) {
        return taking.next(caller, key)
                .map(taken -> views.answer(taken, caller))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "What of the knowledge base may answer what is being typed")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/suggestions")
    Suggested suggest(@Valid @RequestBody TypedInput body) {
        int limit = body.limit() == null ? SUGGESTED : body.limit();
        Suggestions knowledge = suggestions.getIfAvailable();
        return new Suggested(knowledge == null ? List.of() : knowledge.suggest(body.text(), limit));
    }
}
