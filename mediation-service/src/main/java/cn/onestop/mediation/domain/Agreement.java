package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agreed on. A written agreement takes effect with the last of all parties' and the mediator's
 * signatures and the committee's seal (People's Mediation Law art. 29), an oral one at once (art. 30).
 *
 * @param performOn the last day on which anything is owed under it, or null when nothing is dated
 * @param payment the sum that is owed, or null when none is
 * @param signatures who signed and when, by a party's key or a mediator's id; signatures of another wording do not count and are not kept
 * @param effectiveAt null until it took effect
 * @param writtenDownAt when an oral agreement was put in writing, without which no court confirms it (CPI art. 354)
 */
public record Agreement(
        Form form,
        Sensitive terms,
        Set<Subject> subjects,
        @Nullable LocalDate performOn,
        @Nullable Payment payment,
        Instant draftedAt,
        Map<String, Instant> signatures,
        @Nullable Instant sealedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant writtenDownAt) {

    /** In which form it was made. */
    public enum Form {
        WRITTEN,
        ORAL
    }

    /** What it is about, as far as a court may or may not confirm it (CPI art. 355). */
    public enum Subject {
        PAYMENT,
        DELIVERY,
        CONDUCT,
        APOLOGY,
        MARRIAGE,
        PARENTAGE,
        ADOPTION,
        PROPERTY_TITLE,
        INTELLECTUAL_PROPERTY_TITLE,
        SPECIAL_PROCEDURE,
        BANKRUPTCY,
        OTHER
    }

    public Agreement {
        subjects = Set.copyOf(subjects);
        signatures = Map.copyOf(signatures);
    }

    static Agreement draft(Terms terms, Instant at) {
        return new Agreement(
                Form.WRITTEN,
                terms.text(),
                terms.subjects(),
                terms.performOn(),
                terms.payment(),
                at,
                Map.of(),
                null,
                null,
                null);
    }

    static Agreement oral(Terms terms, Instant at) {
        return new Agreement(
                Form.ORAL,
                terms.text(),
                terms.subjects(),
                terms.performOn(),
                terms.payment(),
                at,
                Map.of(),
                null,
                at,
                null);
    }

    /** The content, before it has a form. */
    public record Terms(
            Sensitive text,
            Set<Subject> subjects,
            @Nullable LocalDate performOn,
            @Nullable Payment payment) {}

    /**
     * A sum of money that one party owes the other; what a notary can make enforceable (Notarization Law art. 37).
     *
     * @param payer key of the party who owes it
     * @param payee key of the party to whom it is owed
     */
    public record Payment(Sensitive payer, Sensitive payee, BigDecimal amountYuan) {}

    Agreement signed(String key, Instant at) {
        Map<String, Instant> next = new LinkedHashMap<>(signatures);
        next.putIfAbsent(key, at);
        return with(next, sealedAt, effectiveAt, writtenDownAt);
    }

    Agreement sealed(Instant at) {
        return with(signatures, sealedAt == null ? at : sealedAt, effectiveAt, writtenDownAt);
    }

    Agreement writtenDown(Instant at) {
        return with(signatures, sealedAt, effectiveAt, at);
    }

    /** In force from the last signature or the seal, whichever came later, once nobody of these is missing; else as it is. */
    Agreement inForceOnceSignedBy(Collection<String> parties, Collection<String> mediators) {
        boolean complete = sealedAt != null
                && signatures.keySet().containsAll(parties)
                && mediators.stream().anyMatch(signatures::containsKey);
        if (!complete || effectiveAt != null) {
            return this;
        }
        Instant last = Stream.concat(signatures.values().stream(), Stream.of(sealedAt))
                .max(Instant::compareTo)
                .orElseThrow();
        return with(signatures, sealedAt, last, writtenDownAt);
    }

    /** Whether there is a paper that can be laid before a court. */
    public boolean isWritten() {
        return form == Form.WRITTEN || writtenDownAt != null;
    }

    public boolean isInForce() {
        return effectiveAt != null;
    }

    private Agreement with(
            Map<String, Instant> nextSignatures,
            @Nullable Instant nextSeal,
            @Nullable Instant nextEffect,
            @Nullable Instant nextWrittenDown) {
        return new Agreement(
                form,
                terms,
                subjects,
                performOn,
                payment,
                draftedAt,
                nextSignatures,
                nextSeal,
                nextEffect,
                nextWrittenDown);
    }
}
