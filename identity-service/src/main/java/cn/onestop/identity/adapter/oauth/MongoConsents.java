package cn.onestop.identity.adapter.oauth;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** What users have allowed third parties' websites. */
public final class MongoConsents implements OAuth2AuthorizationConsentService {
    private final MongoCollection<Document> consents;

    public MongoConsents(MongoDatabase database) {
        this.consents = database.getCollection("consents");
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
        List<String> authorities = consent.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        consents.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("client", consent.getRegisteredClientId())
                        .append("principal", consent.getPrincipalName())
                        .append("authorities", authorities),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        consents.deleteOne(eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String registeredClientId, String principalName) {
        Document document =
                consents.find(eq("_id", id(registeredClientId, principalName))).first();
        if (document == null) {
            return null;
        }
        OAuth2AuthorizationConsent.Builder builder =
                OAuth2AuthorizationConsent.withId(registeredClientId, principalName);
        document.getList("authorities", String.class)
                .forEach(authority -> builder.authority(new SimpleGrantedAuthority(authority)));
        return builder.build();
    }

    private static String id(String client, String principal) {
        return client + "|" + principal;
    }
}
