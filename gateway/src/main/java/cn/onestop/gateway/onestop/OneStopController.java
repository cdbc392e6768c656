package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.PartnerScopes;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One entrance for a person with a trouble: one form, one matter, one overview. */
@RestController
@RequestMapping("/api/one-stop")
@Tag(name = "one-stop", description = "One form for every line, one matter over all of them")
class OneStopController {
    private static final List<String> ANSWERED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);

    private final OpeningRequests requests;
    private final MatterViews views;

    OneStopController(OpeningRequests requests, MatterViews views) {
        this.requests = requests;
        this.views = views;
    }

    @PostMapping("/requests")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.HOTLINE_AGENT, Role.MEDIATOR, Role.AID_OFFICER, Role.SUPERVISOR},
            scope = PartnerScopes.FILE_CASES)
    @Operation(
            summary = "Open a case on the named line, or on the one that the triage leads to",
            description =
                    "With a line: opens the case on the service that owns it and answers with its reference and what happens next. "
                            + "Without: answers 200 with the next question of the triage (asking) until it is clear who can help; then opens "
                            + "the case and says why there (triage), or answers 200 with the outcome where the way leads elsewhere or "
                            + "something is still needed (needed). "
                            + "Takes effect once for each Idempotency-Key: after a 503 or a timeout, send the same again with the same key.")
    ResponseEntity<JsonNode> open(
            @Valid @RequestBody OneStopForm form, Caller caller, IdempotencyKey key, HttpServletRequest request) {
        Backstage.Answer answer = requests.open(form, ForwardedHeaders.of(request));
        HttpHeaders headers = new HttpHeaders();
        for (String name : ANSWERED) {
            String value = answer.headers().getFirst(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    @GetMapping("/matters/{id}")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.HOTLINE_AGENT, Role.MEDIATOR, Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(
            summary = "One matter with all its cases",
            description =
                    "Every case, link and deadline of the matter that the reader may see, with each line's own details. "
                            + "A line that does not answer in time is named, and the rest is shown.")
    MatterViews.View matter(@PathVariable Reference id, Caller caller, HttpServletRequest request) {
        if (id.line() != Line.MATTER) {
            throw Problems.notFound();
        }
        MatterViews.View view = views.matter(id.toString(), ForwardedHeaders.of(request));
        if (view == null) {
            throw Problems.notFound();
        }
        return view;
    }

    @GetMapping("/overview")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.HOTLINE_AGENT, Role.MEDIATOR, Role.AID_OFFICER, Role.SUPERVISOR})
    @Operation(
            summary = "All that the caller has with the platform",
            description =
                    "The caller's matters from the register. With the register away, each line is asked for the caller's cases instead.")
    MatterViews.Overview overview(Limit limit, Caller caller, HttpServletRequest request) {
        return views.overview(ForwardedHeaders.of(request), limit.value());
    }
}
