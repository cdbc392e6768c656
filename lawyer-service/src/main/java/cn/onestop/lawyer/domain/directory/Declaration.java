package cn.onestop.lawyer.domain.directory;

/**
 * Somebody in whose affairs a practitioner has a part, as declared: a near relative, or an interest (Lawyers Law art. 39).
 *
 * @param hash keyed hash of the person's or organisation's key; whose it is can't be read from it
 */
public record Declaration(String hash, Relation relation) {
    /** How they stand to each other. */
    public enum Relation {
        NEAR_RELATIVE,
        INTEREST
    }
}
