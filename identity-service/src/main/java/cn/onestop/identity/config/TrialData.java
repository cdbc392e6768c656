package cn.onestop.identity.config;

import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The trial's sample people and clients, out of trial-accounts.yml; empty outside the trial. */
@ConfigurationProperties("onestop.trial")
public record TrialData(
        @DefaultValue List<SampleAccount> accounts,
        @DefaultValue List<SampleOrganisation> organisations,
        @DefaultValue List<SampleClient> clients) {
    /**
     * Someone to try the platform as; invented, as is everything about them.
     *
     * @param personKey fixed, so that other services' samples can name it
     */
    public record SampleAccount(
            String login,
            String password,
            Text title,
            String name,
            String personKey,
            String identityNumber,
            String phone,
            Set<Role> roles,
            @DefaultValue Set<String> areas) {}

    public record SampleOrganisation(String key, String code, String name) {}

    public record SampleClient(
            String id,
            Client.Kind kind,
            Text name,
            @Nullable String secret,
            @DefaultValue Set<String> redirectUris,
            @DefaultValue Set<String> scopes,
            @DefaultValue Set<String> audiences) {}
}
