package cn.onestop.cases.audit;

import cn.onestop.web.Role;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** An access record as it lies in the database: a link of the chain of the instance that wrote it. */
record ChainedRecord(String chain, long seq, AccessRecord record, String prev, String hash) {
    /** A key by which records stand the latest first; no two have the same. */
    String latestFirst() {
        return "%019d %s %019d".formatted(Long.MAX_VALUE - record.at().toEpochMilli(), chain, Long.MAX_VALUE - seq);
    }

    static ChainedRecord after(String chain, long seq, String prev, AccessRecord record) {
        return new ChainedRecord(chain, seq, record, prev, hash(chain, seq, record, prev));
    }

    /** Sorts by chain, then by place in it. */
    static String id(String chain, long seq) {
        return String.format(Locale.ROOT, "%s:%012d", chain, seq);
    }

    /** What the first link of a chain is linked to. */
    static String genesis(String chain) {
        return sha256(chain.getBytes(StandardCharsets.UTF_8));
    }

    boolean isWhole() {
        return hash.equals(hash(chain, seq, record, prev));
    }

    String id() {
        return id(chain, seq);
    }

    Document write() {
        return new Document("_id", id())
                .append("chain", chain)
                .append("seq", seq)
                .append("at", Date.from(record.at()))
                .append("reader", record.reader())
                .append("roles", names(record.roles()))
                .append("case", record.caseReference())
                .append("purpose", record.purpose())
                .append("operation", record.operation())
                .append("prev", prev)
                .append("hash", hash);
    }

    static ChainedRecord read(Document document) {
        Set<Role> roles = document.getList("roles", String.class).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new ChainedRecord(
                document.getString("chain"),
                document.get("seq", Number.class).longValue(),
                new AccessRecord(
                        document.getDate("at").toInstant(),
                        document.getString("reader"),
                        roles,
                        document.getString("case"),
                        document.getString("purpose"),
                        document.getString("operation")),
                document.getString("prev"),
                document.getString("hash"));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    private static String hash(String chain, long seq, AccessRecord record, String prev) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(seq);
            out.writeLong(record.at().toEpochMilli());
            for (String field : List.of(
                    chain,
                    record.reader(),
                    String.join(",", names(record.roles())),
                    record.caseReference(),
                    record.purpose(),
                    record.operation(),
                    prev)) {
                byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
