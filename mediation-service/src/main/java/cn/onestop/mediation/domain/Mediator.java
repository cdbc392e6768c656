package cn.onestop.mediation.domain;

/**
 * A mediator of the case (People's Mediation Law arts 13, 19).
 *
 * @param key in the identity service, by which the mediator logs in
 */
public record Mediator(String key, String name) {
    /** How a mediator came to the case. */
    public enum Choice {
        APPOINTED,
        CHOSEN
    }
}
