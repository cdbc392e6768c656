package cn.onestop.cases.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys come from. Without them nothing starts; the trial brings keys that everybody knows.
 *
 * @param masterKey a Tink AEAD keyset as JSON in base64: ONESTOP_MASTER_KEY
 * @param masterKeyFile a file that holds the same, mounted as a secret: ONESTOP_MASTER_KEY_FILE
 * @param hmacKey 32 bytes in base64, which look-up hashes are made with until they are rotated: ONESTOP_HMAC_KEY
 * @param lookupKeys {@code 2:<base64>,1:<base64>}, the current key first, once they are: ONESTOP_LOOKUP_KEYS
 */
@ConfigurationProperties("onestop")
record KeySettings(
        @Nullable String masterKey,
        @Nullable Path masterKeyFile,
        @Nullable String hmacKey,
        @Nullable String lookupKeys) {
    MasterKey master() {
        if (masterKey != null && !masterKey.isBlank()) {
            return MasterKey.ofKeyset(masterKey);
        }
        if (masterKeyFile != null && !masterKeyFile.toString().isBlank()) {
            return MasterKey.ofKeyset(read(masterKeyFile));
        }
        throw new MissingKey(
                "ONESTOP_MASTER_KEY",
                "the keyset that wraps every data key: a Tink AES-256-GCM keyset as JSON in base64. deploy/secrets makes one;"
                        + " ONESTOP_MASTER_KEY_FILE may name a file that holds it, or a MasterKey bean may ask a KMS");
    }

    LookupHash hashes() {
        if (lookupKeys != null && !lookupKeys.isBlank()) {
            return LookupHash.ofKeys(lookupKeys);
        }
        if (hmacKey != null && !hmacKey.isBlank()) {
            return LookupHash.ofKeys(hmacKey);
        }
        throw new MissingKey(
                "ONESTOP_HMAC_KEY",
                "the key of look-up hashes and cursors: 32 random bytes in base64. deploy/secrets makes one");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MissingKey("ONESTOP_MASTER_KEY_FILE", "a file that can be read; " + file + " can't");
        }
    }

    /** A key that nobody gave. */
    static final class MissingKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingKey(String variable, String what) {
            super(variable + " is not set. It is " + what
                    + ". Only the profile trial starts without, and protects nothing.");
        }
    }
}
