package cn.onestop.forensic.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One step of a material in custody, chained to the one before it. Names are text: a key would be edited when two records of a person
 * become one, and the chain would break.
 *
 * @param number 1 for the first of the case, then dense
 * @param material {@code M1}, in the order of receipt
 * @param what for a receipt name, kind, number and condition; else what was done
 * @param by who did it
 * @param holder who has the material from then on
 * @param prev hash of the entry before; of the case's reference for the first
 */
public record CustodyEntry(
        int number,
        Instant at,
        String material,
        Step step,
        String what,
        String by,
        String holder,
        String prev,
        String hash) {

    static CustodyEntry next(
            String reference,
            @Nullable CustodyEntry last,
            Instant at,
            String material,
            Step step,
            String what,
            String by,
            String holder) {
        int number = last == null ? 1 : last.number() + 1;
        String prev = last == null ? Chain.sha256(reference) : last.hash();
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        return new CustodyEntry(
                number,
                when,
                material,
                step,
                what,
                by,
                holder,
                prev,
                Chain.sha256(
                        String.valueOf(number),
                        String.valueOf(when.toEpochMilli()),
                        material,
                        step.name(),
                        what,
                        by,
                        holder,
                        prev));
    }

    private String computed() {
        return Chain.sha256(
                String.valueOf(number),
                String.valueOf(at.toEpochMilli()),
                material,
                step.name(),
                what,
                by,
                holder,
                prev);
    }

    /** The number of the first entry that does not fit; empty when the whole chain holds. */
    public static OptionalInt firstBroken(String reference, List<CustodyEntry> entries) {
        String prev = Chain.sha256(reference);
        int number = 1;
        for (CustodyEntry entry : entries) {
            if (entry.number() != number
                    || !entry.prev().equals(prev)
                    || !entry.hash().equals(entry.computed())) {
                return OptionalInt.of(number);
            }
            prev = entry.hash();
            number++;
        }
        return OptionalInt.empty();
    }

    /** SHA-256 over texts, each with its length before it. */
    private static final class Chain {
        static String sha256(String... texts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String text : texts) {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(utf8.length)
                            .array());
                    digest.update(utf8);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
