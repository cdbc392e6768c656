package cn.onestop.cases.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A data key for one person or document, which its owner's record keeps in wrapped form and nobody else does. To erase
 * the person is to remove the wrapped key: what lies under it, in backups too, can't be read by anybody after that.
 */
public final class DataKeys {
    private static final String FIELD = "dataKey";
    private static final String PREFIX = "owned.1.";

    private final FieldCipher master;

    public DataKeys(FieldCipher master) {
        this.master = master;
    }

    /** A new key for this owner, wrapped by the master key, fit to be stored as a text. A re-wrap finds it by itself. */
    public String fresh(String owner) {
        return master.seal(owner, FIELD, TinkKeys.fresh(PredefinedAeadParameters.AES256_GCM));
    }

    /**
     * Seals and opens under the owner's key; the first argument of both is the owner again.
     *
     * @param wrapped what {@link #fresh} gave
     * @throws FieldCipher.Unreadable when it is another owner's
     */
    public FieldCipher under(String owner, String wrapped) {
        try {
            return new Owned(TinkKeys.primitive(master.open(owner, FIELD, wrapped), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new FieldCipher.Unreadable(owner, FIELD, "it is no key");
        }
    }

    private record Owned(Aead aead) implements FieldCipher {
        @Override
        public String seal(String owner, String field, String clear) {
            try {
                return PREFIX
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(aead.encrypt(
                                        clear.getBytes(StandardCharsets.UTF_8), EnvelopeCipher.place(owner, field)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(owner + " " + field + " can't be sealed", e);
            }
        }

        @Override
        public String open(String owner, String field, String sealed) {
            if (!sealed.startsWith(PREFIX)) {
                throw new Unreadable(owner, field, "it does not lie under a data key");
            }
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
                return new String(aead.decrypt(bytes, EnvelopeCipher.place(owner, field)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new Unreadable(owner, field, "of another place, changed, or under another key");
            }
        }
    }
}
