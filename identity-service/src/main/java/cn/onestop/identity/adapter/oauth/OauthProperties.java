package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.oauth.RegisteredClients.TokenTimes;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What tokens are made by.
 *
 * @param issuer the public address of the platform, which every token names
 * @param tokens how long they live
 */
@ConfigurationProperties("onestop.identity.oauth")
public record OauthProperties(URI issuer, TokenTimes tokens) {
    public boolean isHttps() {
        return "https".equals(issuer.getScheme());
    }
}
