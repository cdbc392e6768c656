package cn.onestop.cases.audit;

import cn.onestop.cases.crypto.CryptoAutoConfiguration;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.SealedText;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Cursors;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The access records, their removal after their time, and the check of every chain. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, CryptoAutoConfiguration.class})
@EnableScheduling
class AuditAutoConfiguration {
    /** Access logs are kept six months at least. */
    private static final Period LEAST = Period.ofMonths(6);

    @Bean
    AccessChains accessChains(MongoDatabaseFactory database, FieldCipher cipher) {
        return new AccessChains(database.getMongoDatabase(), cipher);
    }

    @Bean
    SealedText statedPurposes(AccessChains chains) {
        return chains.purposes();
    }

    @Bean
    AccessRecords accessRecords(
            AccessChains chains,
            BusinessClock clock,
            @Value("${spring.application.name}") String service,
            @Value("${onestop.audit.keep:P6M}") Period keep) {
        String chain = service + "-" + UUID.randomUUID();
        return new AccessRecords(chains, chain, clock, legal(keep));
    }

    @Bean
    AuditController auditController(
            AccessChains chains,
            MongoDatabaseFactory database,
            DataKeys keys,
            BusinessClock clock,
            Cursors cursors,
            @Value("${onestop.audit.keep:P6M}") Period keep) {
        return new AuditController(new ChainCheck(chains, database.getMongoDatabase(), keys, clock, keep), cursors);
    }

    @Bean
    PruningSweep accessRecordsSweep(AccessRecords records) {
        return new PruningSweep(records);
    }

    record PruningSweep(AccessRecords records) {
        @Scheduled(
                initialDelayString = "${onestop.audit.prune-every:PT24H}",
                fixedDelayString = "${onestop.audit.prune-every:PT24H}")
        void run() {
            records.prune();
        }
    }

    static Period legal(Period keep) {
        LocalDate any = LocalDate.EPOCH;
        if (any.plus(keep).isBefore(any.plus(LEAST))) {
            throw new IllegalArgumentException("onestop.audit.keep is " + keep + ", and the law's least is " + LEAST);
        }
        return keep;
    }
}
