package cn.onestop.lawyer.domain.matching;

import java.util.List;

/** What matching says of one practitioner: a candidate, or excluded for all the reasons that apply. */
public sealed interface Verdict {
    record Fits(Candidate candidate) implements Verdict {}

    record Excluded(List<Exclusion> why) implements Verdict {
        public Excluded {
            why = List.copyOf(why);
        }
    }
}
