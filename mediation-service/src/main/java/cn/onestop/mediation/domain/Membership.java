package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;

/**
 * That the applicant is one of those whose hardship legal aid does not check (Legal Aid Law art. 42). Told once, and handed
 * on with the applicant's own narrative, so that nobody asks again.
 *
 * @param proof the paper or record that shows it
 */
public record Membership(Group group, Sensitive proof) {

    /** Who they are, as legal aid names them. */
    public enum Group {
        MINOR_WITHOUT_INCOME,
        ELDERLY_WITHOUT_INCOME,
        DISABLED_WITHOUT_INCOME,
        SOCIAL_RELIEF,
        JUDICIAL_RELIEF,
        PREFERENTIAL_TREATMENT,
        MIGRANT_WORKER,
        OTHER_BY_LAW
    }
}
