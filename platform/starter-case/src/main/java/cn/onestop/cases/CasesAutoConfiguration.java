package cn.onestop.cases;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.OutboxAutoConfiguration;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Correlation;
import cn.onestop.web.Cursors;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The store of a line's cases and what minds them, where a service says what its cases are. */
@AutoConfiguration(after = OutboxAutoConfiguration.class, afterName = "cn.onestop.cases.crypto.CryptoAutoConfiguration")
@ConditionalOnBean(CaseType.class)
@EnableConfigurationProperties(CaseSettings.class)
class CasesAutoConfiguration {
    private static final String RULES = "classpath:deadline-rules.yml";

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.published();
    }

    @Bean
    DeadlineTable deadlineTable(@Value(RULES) Resource rules) throws IOException {
        if (!rules.exists()) {
            return new DeadlineTable(new DeadlineRules(List.of()), List.of());
        }
        try (InputStream yaml = rules.getInputStream()) {
            return DeadlineRulesReader.readTable(yaml);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    DeadlineRules deadlineRules(DeadlineTable table) {
        return table.rules();
    }

    @Bean
    @ConditionalOnMissingBean(name = "periods")
    Periods periods(DeadlineRules rules, WorkingCalendar calendar) {
        return new Periods(rules, calendar);
    }

    @Bean
    DeadlineViews deadlineViews(BusinessClock clock, WorkingCalendar calendar) {
        return new DeadlineViews(clock, calendar);
    }

    @Bean
    Correlations correlations(ObjectProvider<Correlation> ofRequest) {
        Correlation correlation = ofRequest.getIfAvailable();
        return new Correlations(correlation == null ? () -> UUID.randomUUID().toString() : correlation::current);
    }

    @Bean
    @ConditionalOnMissingBean
    Acts acts(BusinessClock clock, CaseType<?, ?> type, LookupHash hashes) {
        return new Acts(clock, type.line().serviceName(), new Causes(hashes));
    }

    @Bean
    CaseMeters caseMeters(CaseType<?, ?> type, ObjectProvider<MeterRegistry> registry) {
        return new CaseMeters(registry.getIfAvailable(SimpleMeterRegistry::new), type.line());
    }

    @Bean
    CaseParts<?, ?> caseParts(
            CaseType<?, ?> type,
            MongoDatabaseFactory database,
            FieldCipher cipher,
            WorkingCalendar calendar,
            OutboxRelay relay,
            Correlations correlations,
            CaseMeters meters) {
        MongoDatabase durable = database.getMongoDatabase().withWriteConcern(WriteConcern.MAJORITY);
        CaseIndexes.create(durable.getCollection(CaseWrites.COLLECTION));
        return CaseParts.of(type, durable, cipher, calendar, relay, correlations, meters);
    }

    @Bean
    <C extends Case<?>> CaseStore<C> caseStore(CaseParts<C, ?> parts, LookupHash hashes, JsonMapper answers) {
        return new CaseStore<>(parts.type(), parts.cases(), parts.documents(), parts.writes(), hashes, answers);
    }

    @Bean
    @ConditionalOnProperty("onestop.cases.path")
    <C extends Case<?>> ProgressController<C> progressController(
            CaseStore<C> store, CaseType<C, ?> type, DeadlineViews deadlines) {
        return new ProgressController<>(store, type.line(), deadlines);
    }

    @Bean
    FeedController feedController(CaseParts<?, ?> parts, Cursors cursors) {
        return new FeedController(parts.cases(), cursors);
    }

    @Bean
    @ConditionalOnBean(ReferralFacts.class)
    ReferralFactsController referralFactsController(ReferralFacts facts) {
        return new ReferralFactsController(facts);
    }

    @Bean
    <C extends Case<?>, S> PersonReaction<C, S> personReaction(CaseParts<C, S> parts, Acts acts, LookupHash hashes) {
        return new PersonReaction<>(parts.type(), parts.cases(), parts.documents(), parts.writes(), acts, hashes);
    }

    @Bean
    <C extends Case<?>> Loop deadlineSweeps(
            CaseParts<C, ?> parts,
            ObjectProvider<Sweep<C>> sweep,
            BusinessClock clock,
            WorkingCalendar calendar,
            CaseMeters meters,
            CaseSettings settings) {
        DeadlineSweeper<C> sweeper = new DeadlineSweeper<>(
                parts.type(),
                parts.cases(),
                parts.writes(),
                parts.reminders(),
                sweep.getIfAvailable(),
                clock,
                calendar,
                meters);
        return new Loop("deadline-sweeps", settings.sweepEvery(), () -> {
            sweeper.round();
            return true;
        });
    }

    @Bean
    <C extends Case<?>, S> Loop deadlineCorrections(
            CaseParts<C, S> parts, DeadlineTable table, BusinessClock clock, WorkingCalendar calendar) {
        DeadlineCorrections<C, S> corrections = new DeadlineCorrections<>(
                parts.type(), parts.database(), parts.documents(), parts.writes(), table, calendar, clock);
        return new Loop("deadline-corrections", Duration.ofSeconds(10), () -> {
            corrections.apply();
            return false;
        });
    }
}
