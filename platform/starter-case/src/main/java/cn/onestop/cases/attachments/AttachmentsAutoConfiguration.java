package cn.onestop.cases.attachments;

import cn.onestop.cases.crypto.ContentCipher;
import cn.onestop.cases.crypto.CryptoAutoConfiguration;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.unit.DataSize;

/** The files of cases, and the sweeper that removes what no case holds. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, CryptoAutoConfiguration.class})
@EnableScheduling
class AttachmentsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    AttachmentHolder attachmentHolder(MongoDatabaseFactory database, DataKeys keys) {
        return new CaseTrees(database.getMongoDatabase(), keys);
    }

    @Bean
    Attachments attachments(
            MongoDatabaseFactory factory,
            FieldCipher fields,
            ContentCipher contents,
            LookupHash hashes,
            AttachmentHolder holder,
            @Value("${onestop.attachments.max-size:20MB}") DataSize max) {
        MongoDatabase database = factory.getMongoDatabase();
        return new Attachments(
                new AttachmentRecords(database, fields),
                new AttachmentContents(database),
                contents,
                hashes,
                holder,
                InstantSource.system(),
                max.toBytes());
    }

    @Bean
    AttachmentHttp attachmentHttp(Attachments attachments) {
        return new AttachmentHttp(attachments);
    }

    @Bean
    UnboundSweep unboundSweep(Attachments attachments) {
        return new UnboundSweep(attachments);
    }

    record UnboundSweep(Attachments attachments) {
        @Scheduled(
                initialDelayString = "${onestop.attachments.sweep-every:PT1H}",
                fixedDelayString = "${onestop.attachments.sweep-every:PT1H}")
        void run() {
            attachments.removeUnbound();
        }
    }
}
