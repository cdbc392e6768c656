package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.domain.Interview;
import cn.onestop.consultation.triage.domain.ResumeCode;
import java.time.Instant;
import java.util.Optional;

/** Interviews in progress; a port. */
public interface Interviews {
    /** @param version of the interview, one more with each change */
    record Kept(Interview interview, long version) {}

    Optional<Kept> find(ResumeCode code);

    /** Keeps a new one. */
    Kept begin(Interview interview);

    /** @return false when another version stands there */
    boolean replace(Interview interview, long expectedVersion);

    /** Takes out what was last changed before this. */
    long removeOlderThan(Instant changedAt);
}
