package cn.onestop.kernel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The hash chain over a case's history: SHA-256 over the entry's fields and the hash before it. */
public final class HistoryChain {
    private HistoryChain() {}

    /** The entry that follows {@code last}, which is null for the first of the case. */
    public static HistoryEntry next(
            String reference, @Nullable HistoryEntry last, Act act, Fact<?> fact, String eventType) {
        long seq = last == null ? 1 : last.seq() + 1;
        String prev = last == null ? sha256(reference) : last.hash();
        HistoryEntry unsigned = new HistoryEntry(
                seq,
                act.at().truncatedTo(ChronoUnit.MILLIS),
                act.by(),
                act.onBehalfOf(),
                fact.from(),
                fact.to(),
                eventType,
                act.cause(),
                fact.note(),
                prev,
                "");
        return signed(unsigned, hashOf(unsigned));
    }

    /** The {@code seq} of the first entry that does not fit; empty when the whole chain holds. */
    public static OptionalLong firstBroken(String reference, List<HistoryEntry> history) {
        String prev = sha256(reference);
        long seq = 1;
        for (HistoryEntry entry : history) {
            if (entry.seq() != seq
                    || !entry.prev().equals(prev)
                    || !entry.hash().equals(hashOf(entry))) {
                return OptionalLong.of(seq);
            }
            prev = entry.hash();
            seq++;
        }
        return OptionalLong.empty();
    }

    private static HistoryEntry signed(HistoryEntry entry, String hash) {
        return new HistoryEntry(
                entry.seq(),
                entry.at(),
                entry.by(),
                entry.onBehalfOf(),
                entry.from(),
                entry.to(),
                entry.event(),
                entry.cause(),
                entry.note(),
                entry.prev(),
                hash);
    }

    private static String hashOf(HistoryEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(entry.seq());
            out.writeLong(entry.at().toEpochMilli());
            field(out, entry.by());
            field(out, entry.onBehalfOf());
            field(out, entry.from());
            field(out, entry.to());
            field(out, entry.event());
            field(out, entry.cause());
            field(out, entry.note());
            field(out, entry.prev());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest().digest(bytes.toByteArray()));
    }

    private static void field(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
