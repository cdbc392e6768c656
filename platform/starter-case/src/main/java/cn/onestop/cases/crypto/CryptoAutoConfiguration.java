package cn.onestop.cases.crypto;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The ciphers and hashes, out of the keys that the environment names. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(KeySettings.class)
public class CryptoAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(KeySettings settings) {
        return settings.master();
    }

    @Bean
    @ConditionalOnMissingBean
    LookupHash lookupHash(KeySettings settings) {
        return settings.hashes();
    }

    @Bean
    EnvelopeCipher fieldCipher(MasterKey master) {
        return new EnvelopeCipher(master);
    }

    @Bean
    DataKeys dataKeys(FieldCipher cipher) {
        return new DataKeys(cipher);
    }

    @Bean
    ContentCipher contentCipher(FieldCipher cipher) {
        return new ContentCipher(cipher);
    }

    @Bean
    @ConditionalOnBean(MongoDatabaseFactory.class)
    RewrapCommand rewrapCommand(
            MongoDatabaseFactory database,
            EnvelopeCipher cipher,
            ObjectProvider<StillInClear> stillInClear,
            ConfigurableApplicationContext context) {
        return new RewrapCommand(
                new Rewrapping(database.getMongoDatabase(), cipher),
                () -> stillInClear.orderedStream().toList(),
                context);
    }
}
