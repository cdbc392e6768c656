package cn.onestop.forensic.config;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.forensic.application.ForensicSettings;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.forensic.domain.samples.Samples;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The line's settings, and the directory with its samples. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForensicSettings.class)
class ForensicConfiguration {
    @Bean
    EntryStore<Institution> institutions(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "institutions", Institution.class, hashes, json);
    }

    @Bean
    EntryStore<Appraiser> appraisers(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "appraisers", Appraiser.class, hashes, json);
    }

    @Bean
    Samples samples(ForensicSettings settings) {
        return settings.samples() ? Samples.all() : Samples.none();
    }
}
