package cn.onestop.cases.inbox;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.inbox.ParkedMessages.Parked;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What operators do about messages that failed: look, mend, try again. */
@RestController
@RequestMapping("/internal/inbox/parked")
final class ParkedController {
    private static final String CURSORS = "inbox-parked";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ParkedMessages parked;
    private final ParkedRetries retries;
    private final Cursors cursors;

    ParkedController(ParkedMessages parked, ParkedRetries retries, Cursors cursors) {
        this.parked = parked;
        this.retries = retries;
        this.cursors = cursors;
    }

    /** A message in the list. */
    record Item(
            String id,
            String type,
            String subject,
            int tries,
            @Nullable Instant nextTry,
            Instant parkedAt,
            String error,
            boolean readable) {}

    /** Another envelope for a message that can't be used as it came. */
    record Mending(@NotNull Map<String, Object> envelope) {}

    /**
     * What became of a try.
     *
     * @param error null when it is done
     */
    record Outcome(boolean done, @Nullable String error) {}

    @GetMapping
    @Access(scope = "inbox.operate")
    Page<Item> list(@RequestParam(required = false) @Nullable String after, Limit limit) {
        String position = after == null ? null : cursors.read(CURSORS, after);
        List<Parked> found = parked.list(position, limit.value() + 1);
        boolean more = found.size() > limit.value();
        List<Parked> page = more ? found.subList(0, limit.value()) : found;
        return new Page<>(
                page.stream().map(ParkedController::item).toList(),
                more ? cursors.sign(CURSORS, page.getLast().id()) : null);
    }

    @GetMapping("/{id}")
    @Access(scope = "inbox.operate")
    Parked get(@PathVariable String id) {
        return parked.find(id).orElseThrow(Problems::notFound);
    }

    @PutMapping("/{id}")
    @Access(scope = "inbox.operate")
    Parked mend(@PathVariable String id, @Valid @RequestBody Mending mending) {
        if (parked.find(id).isEmpty()) {
            throw Problems.notFound();
        }
        Message mended = Message.read(null, null, JSON.writeValueAsBytes(mending.envelope()));
        CloudEvents.Unreadable trouble = mended.trouble();
        if (trouble != null) {
            throw Problems.invalid(
                    "/envelope", new Text("不是本平台的事件：" + trouble.getMessage(), "is no event: " + trouble.getMessage()));
        }
        parked.mend(id, mended);
        return parked.find(id).orElseThrow(Problems::notFound);
    }

    @PostMapping("/{id}/replay")
    @Access(scope = "inbox.operate")
    Outcome replay(@PathVariable String id) {
        Parked message = parked.find(id).orElseThrow(Problems::notFound);
        return retries.retry(message).map(error -> new Outcome(false, error)).orElse(new Outcome(true, null));
    }

    private static Item item(Parked message) {
        return new Item(
                message.id(),
                message.type(),
                message.subject(),
                message.tries(),
                message.nextTry(),
                message.parkedAt(),
                message.error(),
                message.readable());
    }
}
