package cn.onestop.cases;

import cn.onestop.cases.outbox.OutboxAutoConfiguration;
import cn.onestop.cases.outbox.OutboxCollection;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** A line's cases carry an outbox. */
@AutoConfiguration(before = OutboxAutoConfiguration.class)
@ConditionalOnBean(CaseType.class)
class CaseOutboxAutoConfiguration {
    @Bean
    OutboxCollection casesOutbox() {
        return new OutboxCollection(CaseWrites.COLLECTION);
    }
}
