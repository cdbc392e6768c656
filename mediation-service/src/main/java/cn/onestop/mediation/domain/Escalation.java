package cn.onestop.mediation.domain;

import cn.onestop.kernel.Referral;

/**
 * A referral that this case sent, as it is kept here.
 *
 * @param withNarrative whether the person let the narrative travel with it
 * @param flagged whether a supervisor was told that nobody answered
 */
public record Escalation(Referral referral, boolean withNarrative, boolean flagged) {
    Escalation with(Referral next) {
        return new Escalation(next, withNarrative, flagged);
    }

    Escalation flag() {
        return new Escalation(referral, withNarrative, true);
    }
}
