package cn.onestop.identity.domain;

import cn.onestop.kernel.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens.
 *
 * @param secretHash null for a public client, which proves itself by PKCE
 * @param redirectUris where a website is answered; on the loopback address any port serves
 * @param scopes what it may have in its own name, or ask users for
 * @param audiences services it may call in its own name or a user's; empty where tokens are for the API
 * @param thirdParty whether users are asked before it is told who they are
 */
public record Client(
        String id,
        Kind kind,
        Text name,
        @Nullable String secretHash,
        Set<String> redirectUris,
        Set<String> scopes,
        Set<String> audiences,
        boolean thirdParty,
        boolean enabled) {
    /** What kind of program; decides on the grants. */
    public enum Kind {
        /** One of the platform's services: its own tokens, and users' tokens exchanged for a target's. */
        SERVICE,
        /** An integrating organisation's system: its own tokens for the API. */
        PARTNER,
        /** An operator's tool: its own tokens for the internal operations it has scopes for. */
        OPERATOR,
        /** A website or app: users log in, code with PKCE, no secret. */
        WEBSITE
    }

    public Client {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
        audiences = Set.copyOf(audiences);
    }
}
