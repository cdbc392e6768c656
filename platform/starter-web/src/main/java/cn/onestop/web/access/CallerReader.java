package cn.onestop.web.access;

import cn.onestop.web.Caller;
import cn.onestop.web.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller out of a token's claims; what it doesn't know it leaves out. */
public final class CallerReader {
    private final SecurityProperties.Claims claims;
    private final String userScope;

    /** @param userScope what a user's token must carry to reach the API; empty for nothing */
    public CallerReader(SecurityProperties.Claims claims, String userScope) {
        this.claims = claims;
        this.userScope = userScope;
    }

    /** What the token is good for: one that a user gave away to say who it is, and nothing more, reaches no operation. */
    CallerAuthentication authentication(Jwt token) {
        Caller caller = read(token);
        return new CallerAuthentication(
                token, caller, caller.service() || userScope.isEmpty() || caller.hasScope(userScope));
    }

    public Caller read(Jwt token) {
        String account = token.getSubject() == null ? "" : token.getSubject();
        String person = claim(token, claims.personKey()) instanceof String key && !key.isBlank() ? key : null;
        Set<Role> roles = roles(claim(token, claims.roles()));
        String actor = claim(token, claims.actor()) instanceof Map<?, ?> act && act.get("sub") instanceof String by
                ? by
                : null;
        return new Caller(
                account,
                person,
                roles,
                words(claim(token, claims.areas())),
                words(claim(token, claims.scope())),
                actor,
                isService(claim(token, claims.client()), account, person, roles, actor));
    }

    /** A token of client credentials has the client as its subject; without that claim, nothing that a person's has. */
    private static boolean isService(
            @Nullable Object client, String account, @Nullable String person, Set<Role> roles, @Nullable String actor) {
        if (client instanceof String id) {
            return id.equals(account);
        }
        return person == null && actor == null && EnumSet.of(Role.PARTNER).containsAll(roles);
    }

    private @Nullable Object claim(Jwt token, String path) {
        Object at = token.getClaims();
        for (String step : path.split("\\.")) {
            if (!(at instanceof Map<?, ?> object)) {
                return null;
            }
            at = object.get(step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static Set<Role> roles(@Nullable Object claim) {
        Set<String> names = words(claim);
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** A list of texts, or one text of words. */
    private static Set<String> words(@Nullable Object claim) {
        Set<String> words = new LinkedHashSet<>();
        if (claim instanceof Collection<?> list) {
            list.forEach(each -> words.add(String.valueOf(each)));
        } else if (claim instanceof String text) {
            words.addAll(Arrays.asList(text.split(" ")));
        }
        words.removeIf(String::isBlank);
        return words;
    }
}
