package cn.onestop.notary.config;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.notary.adapter.yaml.KindsFile;
import cn.onestop.notary.application.NotarySettings;
import cn.onestop.notary.application.RelievingFees.ReliefPercent;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.notary.domain.kinds.MatterKinds;
import cn.onestop.notary.domain.samples.Samples;
import cn.onestop.papers.Press;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The line's settings and kinds, the directory with its samples, and the press. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotarySettings.class)
class NotaryConfiguration {
    @Bean
    EntryStore<Notary> notaries(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "notaries", Notary.class, hashes, json);
    }

    @Bean
    EntryStore<NotaryOffice> offices(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "notary_offices", NotaryOffice.class, hashes, json);
    }

    @Bean
    Samples samples(NotarySettings settings) {
        return settings.samples() ? Samples.ofHaicheng() : Samples.none();
    }

    @Bean
    KindsFile kindsFile(@Value("classpath:matter-kinds.yml") Resource file) throws IOException {
        return KindsFile.read(file.getInputStream());
    }

    @Bean
    MatterKinds matterKinds(KindsFile file) {
        return file.kinds();
    }

    @Bean
    ReliefPercent reliefPercent(KindsFile file) {
        return new ReliefPercent(file.reliefPercent());
    }

    /** The fonts are read once, with the first paper at the latest. */
    @Bean
    Press press() {
        return new Press();
    }
}
