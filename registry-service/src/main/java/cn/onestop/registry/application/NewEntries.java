package cn.onestop.registry.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Names new entries after what makes them exist once: the caller's key, or the office's own number in an import. */
public final class NewEntries {
    private static final int LENGTH = 20;

    private final LookupHash hashes;
    private final JsonMapper json;

    public NewEntries(LookupHash hashes, JsonMapper json) {
        this.hashes = hashes;
        this.json = json;
    }

    /** @param origin keyed hash of what was asked for */
    public record Named(String id, String origin) {}

    /** @param prefix of the kind of entry */
    public Named name(String prefix, Caller caller, IdempotencyKey key, Object form) {
        String hash = hashes.of("entry." + prefix, caller.account() + "\n" + key.value());
        String plain = hash.substring(hash.indexOf('.') + 1);
        return new Named(
                prefix + "." + plain.substring(0, LENGTH), hashes.of("entry.body", json.writeValueAsString(form)));
    }

    /** The same number in the same area is the same entry, however often it is imported. */
    public static String name(String prefix, String area, String number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((area + "\n" + number).getBytes(StandardCharsets.UTF_8));
            return prefix + area + "-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
