package cn.onestop.cases.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys come from. Without them nothing starts, except in the trial, whose keys are public and protect nothing.
 *
 * @param masterKey a Tink AEAD keyset as JSON in base64: ONESTOP_MASTER_KEY
 * @param masterKeyFile a file that holds the same, mounted as a secret: ONESTOP_MASTER_KEY_FILE
 * @param hmacKey {@code 2:<base64>,1:<base64>}, the current key first: ONESTOP_HMAC_KEY
 */
@ConfigurationProperties("onestop")
record KeySettings(
        @Nullable String masterKey,
        @Nullable Path masterKeyFile,
        @Nullable String hmacKey) {
    /** What holds the trial's keys apart from everybody's: nothing. They are here so that a trial keeps its data. */
    private static final String TRIAL_MASTER_KEY =
            "eyJwcmltYXJ5S2V5SWQiOjEsImtleSI6W3sia2V5RGF0YSI6eyJ0eXBlVXJsIjoidHlwZS5nb29nbGVhcGlzLmNvbS"
                    + "9nb29nbGUuY3J5cHRvLnRpbmsuQWVzR2NtS2V5Iiwia2V5TWF0ZXJpYWxUeXBlIjoiU1lNTUVUUklDIiwidmFsdWUi"
                    + "OiJHaUNOdWsrWjZscG4zaE16RnlQUkg1cldTQ0RvUU1VSVY3RFFGOGtTWDBPMm5RPT0ifSwib3V0cHV0UHJlZml4VH"
                    + "lwZSI6IlRJTksiLCJrZXlJZCI6MSwic3RhdHVzIjoiRU5BQkxFRCJ9XX0=";

    private static final String TRIAL_HMAC_KEY = "1:AP6x8GJBhOmJIddy3OlDEfmYY0bmvhnQzdO7ufRL/Os=";

    MasterKey master(boolean trial) {
        if (masterKey != null && !masterKey.isBlank()) {
            return MasterKey.ofKeyset(masterKey);
        }
        if (masterKeyFile != null && !masterKeyFile.toString().isBlank()) {
            return MasterKey.ofKeyset(read(masterKeyFile));
        }
        if (trial) {
            return MasterKey.ofKeyset(TRIAL_MASTER_KEY);
        }
        throw new MissingKey(
                "ONESTOP_MASTER_KEY",
                "the keyset that wraps every data key: a Tink AES-256-GCM keyset as JSON in base64. deploy/secrets makes one;"
                        + " ONESTOP_MASTER_KEY_FILE may name a file that holds it, or a MasterKey bean may ask a KMS");
    }

    LookupHash hashes(boolean trial) {
        if (hmacKey != null && !hmacKey.isBlank()) {
            return LookupHash.ofKeys(hmacKey);
        }
        if (trial) {
            return LookupHash.ofKeys(TRIAL_HMAC_KEY);
        }
        throw new MissingKey(
                "ONESTOP_HMAC_KEY",
                "the key of look-up hashes and cursors: 1:<32 random bytes in base64>. deploy/secrets makes one");
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
