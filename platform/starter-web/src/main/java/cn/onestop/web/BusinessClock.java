package cn.onestop.web;

import cn.onestop.kernel.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * The time that law and cases go by. In the trial it can be moved, for stories and replays; tokens never use it.
 * Whole milliseconds, which every database keeps.
 */
public final class BusinessClock implements InstantSource {
    private final InstantSource system;
    private final boolean movable;
    private volatile Duration offset;

    public BusinessClock(InstantSource system, boolean movable, Duration offset) {
        if (!movable && !offset.isZero()) {
            throw new IllegalArgumentException("only a trial's clock can be moved, and this one is off by " + offset);
        }
        this.system = system;
        this.movable = movable;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(system.instant().plus(offset).toEpochMilli());
    }

    /** The day in China. */
    public LocalDate today() {
        return instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    public Duration offset() {
        return offset;
    }

    /** Sets how far business time is ahead of the system's; the same call twice changes nothing more. */
    public void moveTo(Duration ahead) {
        if (!movable) {
            throw new IllegalStateException("only a trial's clock can be moved");
        }
        offset = ahead;
    }
}
