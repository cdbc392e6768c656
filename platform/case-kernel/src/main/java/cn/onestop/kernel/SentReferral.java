package cn.onestop.kernel;

/**
 * A referral that a case sent, as the sender keeps it.
 *
 * @param withNarrative whether the person let the narrative travel with it
 * @param flagged whether a supervisor was told that nobody answered
 */
public record SentReferral(Referral referral, boolean withNarrative, boolean flagged) {
    SentReferral with(Referral next) {
        return new SentReferral(next, withNarrative, flagged);
    }

    SentReferral flag() {
        return new SentReferral(referral, withNarrative, true);
    }
}
