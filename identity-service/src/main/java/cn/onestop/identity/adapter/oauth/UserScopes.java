package cn.onestop.identity.adapter.oauth;

import cn.onestop.web.PartnerScopes;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scopes of users' and partners' tokens; they ride along when a service exchanges one, and no service has them itself. */
public final class UserScopes {
    /** What partners' systems can be given. */
    public static final Set<String> PARTNERS =
            Collections.unmodifiableSet(new TreeSet<>(Set.of(
                    PartnerScopes.FILE_CASES,
                    PartnerScopes.READ_CASES,
                    PartnerScopes.READ_SITES,
                    "appraisals.commission",
                    "consultation.calls")));

    /** Everything the user may do over the API; a token without it only says who the user is. */
    static final String API = "api";

    static final Set<String> ALL =
            Stream.concat(Stream.of("openid", API), PARTNERS.stream()).collect(Collectors.toUnmodifiableSet());

    private UserScopes() {}
}
