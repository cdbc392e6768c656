package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.directory.Rating;
import java.util.Map;

/** What practitioners have in hand on this platform, and what clients said of them; a port. Both by the practitioner's id. */
public interface Workloads {
    /** Cases that were offered, accepted or engaged and are not closed. */
    Map<String, Integer> open();

    Map<String, Rating> ratings();
}
