package cn.onestop.cases.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Envelope encryption: every text has a data key of its own (AES-256-GCM), which lies beside it, wrapped by the master
 * key. So a new master key means wrapping small keys again, and no text is ever decrypted for it.
 *
 * <p>The form is {@code sealed.1.<id of the master key>.<base64url of Tink's envelope>}.
 */
public final class EnvelopeCipher implements FieldCipher {
    static final String PREFIX = "sealed.1.";
    /** Tink's envelope begins with the length of the wrapped data key, which is wrapped without associated data. */
    private static final int LENGTH_BYTES = 4;

    private static final byte[] NONE = {};

    private final MasterKey master;
    private final Aead envelope;

    public EnvelopeCipher(MasterKey master) {
        this.master = master;
        try {
            this.envelope = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master.wrapping());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink offers no AES-256-GCM here", e);
        }
    }

    @Override
    public String seal(String caseId, String field, String clear) {
        try {
            return text(envelope.encrypt(clear.getBytes(StandardCharsets.UTF_8), place(caseId, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(caseId + " " + field + " can't be sealed", e);
        }
    }

    @Override
    public String open(String caseId, String field, String sealed) {
        try {
            return new String(envelope.decrypt(bytes(sealed), place(caseId, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable(
                    caseId, field, "of another place, changed, or its key is gone (" + keyOf(sealed) + ")");
        }
    }

    /** Whether a text is sealed, and under another master key than the current one. */
    public boolean isStale(String text) {
        return text.startsWith(PREFIX) && !keyOf(text).equals(master.id());
    }

    /**
     * The same sealed text with its data key wrapped by the current master key.
     *
     * @throws GeneralSecurityException when the key it lies under is not at hand any more
     */
    public String rewrapped(String sealed) throws GeneralSecurityException {
        ByteBuffer old = ByteBuffer.wrap(bytes(sealed));
        if (old.remaining() < LENGTH_BYTES) {
            throw new GeneralSecurityException("too short for an envelope");
        }
        int length = old.getInt();
        if (length < 0 || length > old.remaining()) {
            throw new GeneralSecurityException("the wrapped key is longer than the envelope");
        }
        byte[] wrapped = new byte[length];
        old.get(wrapped);
        byte[] again = master.wrapping().encrypt(master.wrapping().decrypt(wrapped, NONE), NONE);
        return text(ByteBuffer.allocate(LENGTH_BYTES + again.length + old.remaining())
                .putInt(again.length)
                .put(again)
                .put(old)
                .array());
    }

    private String text(byte[] sealed) {
        return PREFIX + master.id() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] bytes(String sealed) {
        int body = sealed.startsWith(PREFIX) ? sealed.indexOf('.', PREFIX.length()) : -1;
        if (body < 0) {
            throw new IllegalArgumentException("not a sealed text");
        }
        return Base64.getUrlDecoder().decode(sealed.substring(body + 1));
    }

    private static String keyOf(String sealed) {
        int end = sealed.startsWith(PREFIX) ? sealed.indexOf('.', PREFIX.length()) : -1;
        return end < 0 ? "no key" : sealed.substring(PREFIX.length(), end);
    }

    /** What a sealed text is bound to. No reference and no path holds the separator, so that no two places look alike. */
    static byte[] place(String owner, String field) {
        return (owner + '\0' + field).getBytes(StandardCharsets.UTF_8);
    }
}
