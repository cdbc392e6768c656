package cn.onestop.mediation.domain;

import org.jspecify.annotations.Nullable;

/**
 * A mediator of the case (People's Mediation Law arts 13, 19).
 *
 * @param id in the register of people
 * @param personKey in the identity service, for one who logs in; else null
 */
public record Mediator(String id, String name, @Nullable String personKey) {
    /** How a mediator came to the case. */
    public enum Choice {
        APPOINTED,
        CHOSEN
    }
}
