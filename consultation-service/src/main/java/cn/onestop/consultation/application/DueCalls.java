package cn.onestop.consultation.application;

import cn.onestop.kernel.Reference;
import cn.onestop.web.Page;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people whom somebody has to call: at a booked time, with a result, or because they were dissatisfied. */
public interface DueCalls {
    /** @param startsAt the booked time; null where none is booked */
    record Call(
            Reference reference,
            String area,
            String status,
            boolean dissatisfied,
            @Nullable Instant startsAt) {}

    /** @param after the reference after which to go on; null from the first */
    Page<Call> of(Set<String> areas, @Nullable String after, int limit);
}
