package cn.onestop.notary.domain.directory;

/**
 * Somebody for whom a notary may not act, as declared: a near relative, or somebody in whose affairs the notary or a near relative has
 * an interest (Notarization Law art. 23).
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
