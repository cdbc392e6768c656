package cn.onestop.cases;

import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What makes a case exist once: the caller's key for an operation, or the referral that opened it.
 *
 * @param text unique among the line's cases
 * @param secret whether the store may keep a keyed hash of the text only
 * @param body what was asked for; the same text with another body is refused. Null where the text alone says it
 * @param partner the client of the partner's system that asked for it, which may read later how it stands; null for anybody else
 */
public record Origin(String text, boolean secret, @Nullable Object body, @Nullable String partner) {
    public Origin(String text, boolean secret, @Nullable Object body) {
        this(text, secret, body, null);
    }

    /** @param operation the same for every repeat, another for every operation: {@code file} */
    public static Origin ofRequest(Caller caller, String operation, IdempotencyKey key, Object body) {
        return new Origin(
                caller.account() + "\n" + operation + "\n" + key.value(),
                true,
                body,
                caller.service() ? caller.account() : null);
    }

    /** @param referralId {@code REF-…} */
    public static Origin ofReferral(String referralId) {
        return new Origin(referralId, false, null);
    }
}
