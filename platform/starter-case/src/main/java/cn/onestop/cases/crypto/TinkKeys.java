package cn.onestop.cases.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Tink's keysets as texts, and what can be done with them. */
final class TinkKeys {
    static final Configuration TINK = configuration();

    private TinkKeys() {}

    /** A new data key in clear, to be wrapped at once. */
    static String fresh(Parameters parameters) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(parameters, TINK);
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), TINK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    static <P> P primitive(String key, Class<P> type) throws GeneralSecurityException {
        return primitive(
                TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(key), InsecureSecretKeyAccess.get(), TINK),
                type);
    }

    static <P> P primitive(KeysetHandle keyset, Class<P> type) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, type);
    }

    static KeysetHandle ofJson(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get());
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink can't be used here", e);
        }
    }
}
