package cn.onestop.legalaid.config;

import cn.onestop.legalaid.application.AssignmentSettings;
import cn.onestop.legalaid.domain.eligibility.EligibilityCalculator;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The domain's parts as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssignmentSettings.class)
class LegalAidConfiguration {
    @Bean
    EligibilityCalculator eligibilityCalculator(@Value("${onestop.legal-aid.hardship-standards}") Resource standards)
            throws IOException {
        try (InputStream in = standards.getInputStream()) {
            return new EligibilityCalculator(HardshipStandardsReader.read(in));
        }
    }
}
