package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** How a person gets the token that an operation wants: by logging in (authorization code with PKCE) where the gateway is. */
final class LoginScheme implements GlobalOpenApiCustomizer {
    private static final String LOGIN = "login";

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        List<Operation> closed = document.getPaths().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().readOperations().stream())
                .filter(operation -> operation.getSecurity() != null)
                .toList();
        closed.forEach(operation -> operation.setSecurity(withLogin(operation.getSecurity())));
        if (!closed.isEmpty()) {
            document.getComponents().addSecuritySchemes(LOGIN, scheme());
        }
    }

    private static List<SecurityRequirement> withLogin(List<SecurityRequirement> either) {
        if (either.stream().anyMatch(one -> one.containsKey(LOGIN))) {
            return either;
        }
        List<SecurityRequirement> all = new ArrayList<>(either);
        all.add(new SecurityRequirement().addList(LOGIN, "api"));
        return all;
    }

    private static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("at the gateway, as a website's user")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth2/authorize")
                                .tokenUrl("/oauth2/token")
                                .scopes(new Scopes()
                                        .addString("openid", "who is logged in")
                                        .addString("api", "to act for the person who is logged in"))));
    }
}
