package cn.onestop.cases.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts files while they stream, in segments that are each checked before a byte of them is handed on. */
public final class ContentCipher {
    private static final String FIELD = "contentKey";

    private final FieldCipher master;

    public ContentCipher(FieldCipher master) {
        this.master = master;
    }

    /** A new key for one file, wrapped by the master key. */
    public String freshKey(String id) {
        return master.seal(id, FIELD, TinkKeys.fresh(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
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
        return TinkKeys.primitive(master.open(id, FIELD, wrappedKey), StreamingAead.class);
    }
}
