package cn.onestop.cases;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Names a request's cause by caller, operation and key, so that one key used for two operations is two causes. */
final class Causes {
    private final LookupHash hashes;

    Causes(LookupHash hashes) {
        this.hashes = hashes;
    }

    String of(Caller caller, IdempotencyKey key) {
        return hashes.of("cause", caller.account() + "\n" + operation() + "\n" + key.value());
    }

    private static String operation() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getMethod() + " "
                        + attributes.getRequest().getRequestURI()
                : "";
    }
}
