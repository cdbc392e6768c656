package cn.onestop.mediation.domain;

import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case when it opens, and stays as it is.
 *
 * @param area code of the area that is responsible
 * @param site the committee's site that handles it
 * @param memberships groups of the applicant that the law treats specially
 * @param proxy who filed for the applicant, or null when the applicant did
 */
public record Intake(
        Reference reference,
        Reference matter,
        Instant openedAt,
        String area,
        Site site,
        Dispute dispute,
        List<Membership> memberships,
        @Nullable Proxy proxy) {
    public Intake {
        memberships = List.copyOf(memberships);
    }
}
