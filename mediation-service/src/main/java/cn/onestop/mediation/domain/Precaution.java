package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;

/** What the mediator did as a dispute threatened to get worse (People's Mediation Law art. 25). */
public record Precaution(Kind kind, Sensitive what, Instant at, String by) {
    /** The two duties of article 25. */
    public enum Kind {
        PREVENTIVE_MEASURE,
        REPORTED_TO_POLICE
    }
}
