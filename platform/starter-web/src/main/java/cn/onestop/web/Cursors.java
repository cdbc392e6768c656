package cn.onestop.web;

import cn.onestop.kernel.Text;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Opaque, signed positions in lists: a client can hand one back, and can't make one. A bean. */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 1_000;

    private final SecretKeySpec key;

    /** @param key at least 32 bytes */
    public Cursors(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key of at least 32 bytes is needed, got " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param kind the list; a cursor of one list does not serve in another */
    public String sign(String kind, String position) {
        byte[] content = position.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(kind, content);
        byte[] token = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, token, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The position, or a 400 problem that names the parameter {@code after}. */
    public String read(String kind, String token) {
        byte[] bytes = decode(token);
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature(kind, content), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
            throw broken();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /**
     * A part of a list that is in memory.
     *
     * @param keys one for each item, ascending: where the item stands
     * @param after the cursor of the part before, or null for the first
     */
    public <T> Page<T> page(
            String kind, List<T> inOrder, Function<? super T, String> keys, @Nullable String after, Limit limit) {
        String last = after == null ? "" : read(kind, after);
        List<T> found = inOrder.stream()
                .filter(item -> keys.apply(item).compareTo(last) > 0)
                .limit(limit.value() + 1L)
                .toList();
        if (found.size() <= limit.value()) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit.value());
        return new Page<>(shown, sign(kind, keys.apply(shown.getLast())));
    }

    private static byte[] decode(String token) {
        try {
            byte[] bytes = token.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
            if (bytes.length < SIGNATURE_BYTES) {
                throw broken();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private byte[] signature(String kind, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("cursor\0" + kind + "\0").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException broken() {
        return Problems.invalid("after", new Text("不是本列表给出的游标", "is not a cursor that this list gave"));
    }
}
