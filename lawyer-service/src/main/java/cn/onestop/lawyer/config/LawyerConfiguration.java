package cn.onestop.lawyer.config;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.lawyer.advising.application.AdvisingSettings;
import cn.onestop.lawyer.application.LawyerSettings;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.samples.SampleAreas;
import cn.onestop.lawyer.domain.samples.Samples;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The line's settings, and the directory with its samples. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LawyerSettings.class, AdvisingSettings.class})
class LawyerConfiguration {
    @Bean
    EntryStore<Practitioner> practitioners(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "practitioners", Practitioner.class, hashes, json);
    }

    @Bean
    EntryStore<Firm> firms(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "firms", Firm.class, hashes, json);
    }

    @Bean
    Samples samples(
            @Value("${onestop.lawyer.samples}") boolean wanted, @Value("classpath:sample-areas.csv") Resource areas)
            throws IOException {
        if (!wanted) {
            return Samples.none();
        }
        try (Reader csv = new InputStreamReader(areas.getInputStream(), StandardCharsets.UTF_8)) {
            return Samples.of(SampleAreas.read(csv));
        }
    }
}
