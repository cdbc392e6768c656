package cn.onestop.consultation.config;

import cn.onestop.consultation.triage.adapter.yaml.TreeFile;
import cn.onestop.consultation.triage.domain.Sketch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree of the guided triage that ships. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {
    @Bean
    Sketch shippedTriageTree() {
        return TreeFile.read();
    }
}
