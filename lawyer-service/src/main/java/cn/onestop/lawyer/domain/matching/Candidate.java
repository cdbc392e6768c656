package cn.onestop.lawyer.domain.matching;

import cn.onestop.lawyer.domain.directory.Practitioner;
import java.util.List;

/** Somebody who can be asked, and why in this place of the ranking. */
public record Candidate(Practitioner practitioner, int points, List<Reason> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
