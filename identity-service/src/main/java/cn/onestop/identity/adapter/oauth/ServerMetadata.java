package cn.onestop.identity.adapter.oauth;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What this server says of itself: what it does, and nothing that its library could do beside. */
final class ServerMetadata {
    private static final List<String> WITH_SECRET = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());

    private ServerMetadata() {}

    static void tell(Map<String, Object> all) {
        all.keySet().removeIf(name -> name.startsWith("tls_client") || name.startsWith("dpop_"));
        all.put("scopes_supported", UserScopes.ALL.stream().sorted().toList());
        all.put("response_types_supported", List.of("code"));
        all.put("response_modes_supported", List.of("query"));
        all.put(
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
                        AuthorizationGrantType.TOKEN_EXCHANGE.getValue()));
        List<String> orNone =
                List.of(WITH_SECRET.getFirst(), WITH_SECRET.getLast(), ClientAuthenticationMethod.NONE.getValue());
        all.put("token_endpoint_auth_methods_supported", orNone);
        all.put("revocation_endpoint_auth_methods_supported", orNone);
        all.put("introspection_endpoint_auth_methods_supported", WITH_SECRET);
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("authorization_response_iss_parameter_supported", true);
    }

    /** OpenID Connect's own, beside. */
    static void tellOpenId(Map<String, Object> all) {
        tell(all);
        all.put("prompt_values_supported", List.of("none", "login"));
        all.put("claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "amr", "azp", "nonce"));
        all.put("claims_parameter_supported", false);
        all.put("request_parameter_supported", false);
        all.put("request_uri_parameter_supported", false);
    }
}
