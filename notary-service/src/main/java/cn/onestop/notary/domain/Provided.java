package cn.onestop.notary.domain;

import java.time.Instant;

/**
 * A piece of material that was handed in.
 *
 * @param material its code in the kind's list
 * @param attachment {@code ATT-…}
 * @param by key of who handed it in
 */
public record Provided(String material, String attachment, String by, Instant at) {}
