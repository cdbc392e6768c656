package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.kernel.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients as the authorization server wants them; what a kind may do is stated here once. */
public final class RegisteredClients implements RegisteredClientRepository {
    private final Clients clients;
    private final TokenTimes times;

    public RegisteredClients(Clients clients, TokenTimes times) {
        this.clients = clients;
        this.times = times;
    }

    /**
     * How long tokens live.
     *
     * @param access short, as a token that was given out can't be called back
     * @param refresh of each refresh token; every use gives a new one
     */
    public record TokenTimes(Duration access, Duration refresh, Duration code) {}

    @Override
    public void save(RegisteredClient registered) {
        clients.find(registered.getClientId())
                .ifPresent(client -> clients.put(new Client(
                        client.id(),
                        client.kind(),
                        client.name(),
                        registered.getClientSecret(),
                        client.redirectUris(),
                        client.scopes(),
                        client.audiences(),
                        client.thirdParty(),
                        client.enabled())));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId)
                .filter(Client::enabled)
                .map(this::registered)
                .orElse(null);
    }

    private RegisteredClient registered(Client client) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(name(client.name()))
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(client.thirdParty())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(times.access())
                        .refreshTokenTimeToLive(times.refresh())
                        .authorizationCodeTimeToLive(times.code())
                        .reuseRefreshTokens(false)
                        .build());
        if (client.secretHash() != null) {
            builder.clientSecret(client.secretHash());
        }
        switch (client.kind()) {
            case WEBSITE ->
                builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
            case SERVICE ->
                withSecret(builder)
                        .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                        .scopes(scopes -> scopes.addAll(UserScopes.ALL));
            case PARTNER, OPERATOR -> withSecret(builder);
        }
        return builder.build();
    }

    private static RegisteredClient.Builder withSecret(RegisteredClient.Builder builder) {
        return builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }

    private static String name(Text name) {
        return name.zh() + " " + name.en();
    }
}
