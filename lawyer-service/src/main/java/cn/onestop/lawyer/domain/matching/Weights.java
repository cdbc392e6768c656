package cn.onestop.lawyer.domain.matching;

/**
 * How many points each side of a match is worth at most; configuration.
 *
 * @param area nearness
 * @param field the field of practice
 * @param years experience in it
 * @param language a language that was wished for
 * @param load room for another case
 * @param rating what clients said
 */
public record Weights(int area, int field, int years, int language, int load, int rating) {
    public static final Weights USUAL = new Weights(30, 30, 10, 10, 10, 10);
}
