package cn.onestop.web.sample;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Retiring;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SampleController {
    public enum Kind {
        WAGES,
        LAND
    }

    public record Party(
            @NotBlank @Size(max = 20) String name, @Nullable Integer age) {}

    public record Filing(
            @NotBlank String what,
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable Reference matter,
            @Nullable Boolean urgent,
            @Nullable List<@Valid Party> parties,
            @Nullable Map<String, Object> more) {}

    private enum Status {
        OPEN,
        CLOSED
    }

    private final Cursors cursors;
    private final Neighbour neighbour;
    private final Neighbour.Feed feed;
    private final Neighbour.Twin twin;

    SampleController(Cursors cursors, Neighbour neighbour, Neighbour.Feed feed, Neighbour.Twin twin) {
        this.cursors = cursors;
        this.neighbour = neighbour;
        this.feed = feed;
        this.twin = twin;
    }

    @Access(anyone = true)
    @GetMapping("/api/samples/hello")
    Map<String, String> hello(Optional<Caller> caller) {
        return Map.of("hello", caller.map(Caller::id).orElse("anyone"));
    }

    @Access(own = true)
    @PostMapping("/api/samples")
    ResponseEntity<Map<String, Object>> file(@RequestBody @Valid Filing filing, IdempotencyKey key, Caller caller) {
        return ResponseEntity.status(201).body(Map.of("what", filing.what(), "by", caller.id(), "key", key.value()));
    }

    @Access(own = true, staff = Role.CLERK, scope = "samples.read")
    @GetMapping("/api/samples/{reference}")
    ResponseEntity<Map<String, String>> one(@PathVariable Reference reference, Optional<Purpose> purpose) {
        return ResponseEntity.ok()
                .eTag(Etags.of(7))
                .body(Map.of(
                        "reference",
                        reference.toString(),
                        "purpose",
                        purpose.map(Purpose::value).orElse("")));
    }

    @Access(staff = {Role.CLERK, Role.MEDIATOR})
    @PutMapping("/api/samples/{reference}")
    Map<String, Object> change(
            @PathVariable Reference reference, @RequestBody @Valid Filing filing, ExpectedVersion version) {
        if (version.value() != 7) {
            throw Problems.stale();
        }
        if (filing.what().equals("close")) {
            throw new IllegalMove(Status.OPEN, Status.CLOSED, Set.of());
        }
        throw new Refusal.Refused(
                new Refusal(
                        "SCOPE_NOT_COVERED",
                        new Text("不在法律援助范围", "not within the scope of legal aid"),
                        new Article("法律援助法", "Legal Aid Law", "31"),
                        List.of(new Refusal.NextStep(Line.MEDIATION, new Text("申请调解", "ask for mediation")))),
                "/what");
    }

    @Access(own = true)
    @GetMapping("/api/samples")
    Page<String> list(
            Limit limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Size(max = 10) @Nullable String q) {
        String position = after == null ? "0" : cursors.read("samples", after);
        return new Page<>(List.of(position), cursors.sign("samples", position + limit.value()));
    }

    @Access(own = true)
    @GetMapping("/api/samples/neighbour/{code}")
    Neighbour.Place neighbour(@PathVariable String code) {
        return neighbour.place(code);
    }

    @Access(own = true)
    @PostMapping("/api/samples/neighbour/{code}")
    Neighbour.Place changeNeighbour(@PathVariable String code) {
        return neighbour.change(code);
    }

    @Access(own = true)
    @GetMapping("/api/samples/neighbour-feed")
    Neighbour.Place neighbourFeed() {
        return feed.first();
    }

    @Access(own = true)
    @GetMapping("/api/samples/twin/{code}")
    Neighbour.Place twin(@PathVariable String code) {
        return twin.place(code);
    }

    @Access(own = true)
    @PostMapping("/api/samples/twin/{code}")
    Neighbour.Place changeTwin(@PathVariable String code) {
        return twin.change(code);
    }

    /** A version is not kept of everything: this one has its tag from the platform. */
    @Access(anyone = true)
    @GetMapping("/api/samples/untagged")
    Map<String, String> untagged(@RequestParam(defaultValue = "one") String what) {
        return Map.of("what", what);
    }

    @Access(anyone = true)
    @Retiring(since = "2026-12-01", sunset = "2027-06-01", successor = "/api/samples/untagged")
    @GetMapping("/api/samples/retiring")
    Map<String, String> retiring() {
        return Map.of("what", "old");
    }

    @Access(own = true)
    @GetMapping("/api/samples/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @Access(scope = "cases.feed")
    @GetMapping("/internal/samples/feed")
    Whole<String> feed() {
        return new Whole<>(List.of());
    }

    @Access(scope = "samples.put")
    @PostMapping("/internal/samples")
    Map<String, String> internal(@RequestBody Filing filing) {
        return Map.of("what", filing.what());
    }
}
