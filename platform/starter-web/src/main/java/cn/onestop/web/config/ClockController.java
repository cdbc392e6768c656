package cn.onestop.web.config;

import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves business time; exists in a trial only. */
@RestController
class ClockController {
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final BusinessClock clock;

    /** @param offset how far business time shall be ahead of the system's: {@code P3D}, {@code PT36H} */
    record Move(Duration offset) {}

    record Reading(Instant now, Duration offset) {}

    ClockController(BusinessClock clock) {
        this.clock = clock;
    }

    @Access(scope = "clock.move")
    @GetMapping("/internal/clock")
    Reading read() {
        return new Reading(clock.instant(), clock.offset());
    }

    @Access(scope = "clock.move")
    @PostMapping("/internal/clock")
    Reading move(@RequestBody Move move) {
        if (move.offset() == null || move.offset().abs().compareTo(FURTHEST) > 0) {
            throw Problems.invalid("/offset", new Text("应在十年以内", "must be within ten years, as in P3D"));
        }
        clock.moveTo(move.offset());
        return read();
    }
}
