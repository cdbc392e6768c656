package cn.onestop.notary.domain;

import java.time.Instant;

/**
 * The debtor accepts enforcement (Notarization Law art. 37).
 *
 * @param by key of who said so: whoever speaks for the debtor, or the notary who heard it
 * @param atOffice whether it was said before the notary
 */
public record Commitment(String by, boolean atOffice, Instant at) {}
