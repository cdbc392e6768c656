package cn.onestop.cases.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The key that wraps every data key, and that no data is encrypted with. A keyset from the environment or a file by
 * default; with a KMS, a service defines a bean of its own around the KMS's {@code Aead}.
 *
 * @param id name of the key that wraps now, as it is written beside what it wrapped
 * @param wrapping wraps with the current key, unwraps with any that is still in use
 */
public record MasterKey(String id, Aead wrapping) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public MasterKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key's id is 1 to 64 letters, digits, - or _, not \"" + id + "\"");
        }
    }

    /**
     * A keyset in Tink's JSON form, in base64. Its primary key wraps; the others still unwrap.
     *
     * @throws IllegalArgumentException when it is none; never repeats what it was given
     */
    public static MasterKey ofKeyset(String base64) {
        try {
            String json = new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            KeysetHandle keyset = TinkKeys.ofJson(json);
            return new MasterKey(
                    Integer.toHexString(keyset.getPrimary().getId()), TinkKeys.primitive(keyset, Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the master key is not a Tink AEAD keyset as JSON in base64", e);
        }
    }
}
