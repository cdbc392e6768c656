package cn.onestop.forensic.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the province sets for this line.
 *
 * @param checkUrl where anyone checks an opinion; number and code are added
 */
@ConfigurationProperties("onestop.forensic")
public record ForensicSettings(
        @DefaultValue("false") boolean samples,
        @DefaultValue("500ms") Duration freshness,

        @DefaultValue("http://127.0.0.1:8080/api/appraisals/opinions/")
        String checkUrl) {}
