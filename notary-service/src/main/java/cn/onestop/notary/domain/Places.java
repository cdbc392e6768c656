package cn.onestop.notary.domain;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes of the places that make an office competent (Notarization Law art. 25), as far as they are told.
 *
 * @param residence registered residence, or an organisation's seat
 * @param actOrFact where it was done or came about
 * @param property where the real estate lies; null where there is none
 */
public record Places(
        @Nullable String residence,
        @Nullable String habitualResidence,
        @Nullable String actOrFact,
        @Nullable String property) {

    /** The three general ones, as far as they are told. */
    Stream<String> general() {
        return Stream.of(residence, habitualResidence, actOrFact).flatMap(Stream::ofNullable);
    }
}
