package cn.onestop.notary.application;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the province sets for this line.
 *
 * @param samples whether there is a made-up office; what it issues is marked as a sample
 * @param checkAddress where a certificate is checked by anybody, without the number
 */
@ConfigurationProperties("onestop.notary")
public record NotarySettings(boolean samples, URI checkAddress) {}
