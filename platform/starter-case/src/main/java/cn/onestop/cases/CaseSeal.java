package cn.onestop.cases;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one case lie under: the data key that its document keeps, wrapped. One key is unwrapped for a whole case,
 * however much of it is sealed; a new master key means wrapping that one again.
 */
public final class CaseSeal {
    /** Where the document keeps its key; a document of an earlier form has none, and its texts lie in clear. */
    public static final String DATA_KEY = "dataKey";

    private final String caseId;
    private final @Nullable String wrapped;
    private final @Nullable FieldCipher cipher;

    private CaseSeal(String caseId, @Nullable String wrapped, @Nullable FieldCipher cipher) {
        this.caseId = caseId;
        this.wrapped = wrapped;
        this.cipher = cipher;
    }

    /** The seal of a stored case. */
    public static CaseSeal of(Document caseDocument, DataKeys keys) {
        String id = caseDocument.getString("_id");
        String wrapped = caseDocument.getString(DATA_KEY);
        return wrapped == null ? none(id) : new CaseSeal(id, wrapped, keys.under(id, wrapped));
    }

    static CaseSeal fresh(String caseId, DataKeys keys) {
        String wrapped = keys.fresh(caseId);
        return new CaseSeal(caseId, wrapped, keys.under(caseId, wrapped));
    }

    /** Leaves every text as it is. */
    static CaseSeal none(String caseId) {
        return new CaseSeal(caseId, null, null);
    }

    boolean seals() {
        return cipher != null;
    }

    @Nullable
    String wrapped() {
        return wrapped;
    }

    /** An empty text stays one: that somebody wrote nothing is no secret, and most notes are empty. */
    String seal(String field, String clear) {
        return cipher == null || clear.isEmpty() ? clear : cipher.seal(caseId, field, clear);
    }

    /** @throws FieldCipher.Unreadable when it is of another case or field, or was changed */
    String open(String field, String stored) {
        return cipher == null || stored.isEmpty() ? stored : cipher.open(caseId, field, stored);
    }
}
