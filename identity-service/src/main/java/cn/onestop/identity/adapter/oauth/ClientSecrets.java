package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.mongo.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps clients' secrets as fingerprints. They are long and random, so that a slow hash would protect nothing more and
 * cost each service a tenth of a second for every token.
 */
public final class ClientSecrets implements PasswordEncoder {
    /** Below it a secret could be guessed, and a fast hash would be wrong. */
    public static final int MIN_LENGTH = 32;

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Fingerprint.of(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String stored) {
        return secret != null
                && stored != null
                && MessageDigest.isEqual(
                        Fingerprint.of(secret.toString()).getBytes(StandardCharsets.UTF_8),
                        stored.getBytes(StandardCharsets.UTF_8));
    }
}
