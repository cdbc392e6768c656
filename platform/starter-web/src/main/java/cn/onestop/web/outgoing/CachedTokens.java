package cn.onestop.web.outgoing;

import cn.onestop.web.Problems;
import cn.onestop.web.access.CallerAuthentication;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens are asked for once, and used until shortly before they expire. */
final class CachedTokens implements OutgoingTokens {
    private static final int MOST = 10_000;

    private final TokenEndpoint endpoint;
    private final Cache<String, TokenEndpoint.Token> tokens = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, TokenEndpoint.Token>creating((key, token) -> usable(token)))
            .build();

    CachedTokens(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String onBehalfOfCaller(String audience) {
        String subject = CallerAuthentication.current()
                .orElseThrow(Problems::unauthenticated)
                .getToken()
                .getTokenValue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("subject_token", subject);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("audience", audience);
        return get("user " + audience + " " + hash(subject), form);
    }

    @Override
    public String ofService(String audience, String scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        form.put("audience", audience);
        return get("service " + audience + " " + scope, form);
    }

    private String get(String key, Map<String, String> form) {
        return tokens.get(key, absent -> endpoint.ask(form)).value();
    }

    private static Duration usable(TokenEndpoint.Token token) {
        Duration margin = token.life().dividedBy(5);
        return token.life().minus(margin.compareTo(Duration.ofSeconds(30)) > 0 ? Duration.ofSeconds(30) : margin);
    }

    /** The cache holds no user's token as a key. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
