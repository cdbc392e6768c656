package cn.onestop.cases.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Encrypts files while they stream, in segments that are each checked before a byte of them is handed on. */
public final class ContentCipher {
    private static final String FIELD = "contentKey";

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final FieldCipher master;

    public ContentCipher(FieldCipher master) {
        this.master = master;
    }

    /** A new key for one file, wrapped by the master key. */
    public String freshKey(String id) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
            byte[] bytes = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return master.seal(id, FIELD, Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no content key can be made", e);
        }
    }

    /** What is written to the result arrives at {@code out} encrypted; complete only once the result is closed. */
    public OutputStream sealing(String id, String wrappedKey, OutputStream out) throws IOException {
        try {
            return streaming(id, wrappedKey).newEncryptingStream(out, id.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(id + " can't be encrypted", e);
        }
    }

    /** Reading fails with an IOException where the content was changed or cut, or belongs to another id. */
    public InputStream opening(String id, String wrappedKey, InputStream in) throws IOException {
        try {
            return streaming(id, wrappedKey).newDecryptingStream(in, id.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new FieldCipher.Unreadable(id, FIELD, "it is no key");
        }
    }

    private StreamingAead streaming(String id, String wrappedKey) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(master.open(id, FIELD, wrappedKey));
        return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
