package cn.onestop.registry.application;

/**
 * A change of the register, as instances tell each other.
 *
 * @param id of the entry; of no interest when everything is to be read anew
 * @param epoch number of the change
 */
public record Change(Kind kind, String id, long epoch) {
    /** What changed. */
    public enum Kind {
        SITE,
        PERSON,
        EVERYTHING
    }
}
