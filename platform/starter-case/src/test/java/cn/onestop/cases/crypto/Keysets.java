package cn.onestop.cases.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Master keysets as an operator makes them: a first one, one with a new primary key, one without the old key. */
public final class Keysets {
    private Keysets() {}

    public static String first() {
        try {
            return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.TINK));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The same keys and a new one, which wraps from now on. */
    public static String rotated(String keyset) {
        try {
            return text(KeysetHandle.newBuilder(parsed(keyset))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Only the key that wraps. */
    public static String withoutOldKeys(String keyset) {
        try {
            KeysetHandle all = parsed(keyset);
            KeysetHandle.Builder builder = KeysetHandle.newBuilder();
            builder.addEntry(KeysetHandle.importKey(all.getPrimary().getKey()).makePrimary());
            return text(builder.build());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeysetHandle parsed(String keyset) throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        return TinkKeys.ofJson(json);
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TinkKeys.TINK, InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
