package cn.onestop.cases.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes by which something can be found again that must not be readable: an identity number, a phone, the
 * origin of a case. Each names the version of its key; while keys rotate, every version is tried.
 */
public final class LookupHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_BYTES = 32;
    private static final Pattern ONE = Pattern.compile("(?:(?<version>[0-9]{1,6}):)?(?<key>[A-Za-z0-9+/_=-]+)");

    /** By version; the first is the current one. */
    private final Map<String, SecretKeySpec> keys;

    private LookupHash(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads {@code 2:<base64>,1:<base64>}: the current key, then those that hashes in the database were made with. A key
     * without a version is version 1.
     *
     * @throws IllegalArgumentException when it isn't of that form; never repeats what it was given
     */
    public static LookupHash ofKeys(String text) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String one : text.strip().split(",", -1)) {
            Matcher parts = ONE.matcher(one.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("the HMAC key is not of the form 2:<base64>,1:<base64>");
            }
            byte[] key = Base64.getDecoder()
                    .decode(parts.group("key").replace('-', '+').replace('_', '/'));
            if (key.length < MIN_KEY_BYTES) {
                throw new IllegalArgumentException("an HMAC key needs " + MIN_KEY_BYTES + " bytes, not " + key.length);
            }
            String version = parts.group("version") == null ? "1" : parts.group("version");
            if (keys.put(version, new SecretKeySpec(key, ALGORITHM)) != null) {
                throw new IllegalArgumentException("two HMAC keys have the version " + version);
            }
        }
        return new LookupHash(keys);
    }

    /** The hash to store, under the current key. The same value hashes differently for each kind. */
    public String of(String kind, String value) {
        return all(kind, value).getFirst();
    }

    /** The hashes to look for, the current key's first. */
    public List<String> all(String kind, String value) {
        List<String> hashes = new ArrayList<>(keys.size());
        keys.forEach((version, key) -> hashes.add("h" + version + "." + hash(key, kind, value)));
        return hashes;
    }

    /** Whether a stored hash is of this value, under whichever key it was made. */
    public boolean matches(String stored, String kind, String value) {
        return all(kind, value).contains(stored);
    }

    /** Whether a stored hash should be made anew when its value is at hand. */
    public boolean isStale(String stored) {
        return !stored.startsWith("h" + keys.keySet().iterator().next() + ".");
    }

    private static String hash(SecretKeySpec key, String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("lookup\0" + kind + "\0").getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
