package cn.onestop.cases.referrals;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Reaction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Referrals, where a service has cases. */
@AutoConfiguration(
        afterName = "cn.onestop.cases.CasesAutoConfiguration",
        beforeName = "cn.onestop.cases.inbox.InboxAutoConfiguration")
@ConditionalOnBean(CaseType.class)
class ReferralsAutoConfiguration {
    @Bean
    @ConditionalOnBean(ReferralLine.class)
    SentReferrals sentReferrals(CaseType<?, ?> type, MongoDatabaseFactory database) {
        return new SentReferrals(
                type.line(),
                type.sentReferralPaths(),
                database.getMongoDatabase().getCollection("cases"));
    }

    @Bean
    @ConditionalOnBean(ReferralLine.class)
    Reaction referralReaction(CaseType<?, ?> type, ReferralLine line) {
        return new ReferralReaction(type.line(), line);
    }
}
