package cn.onestop.registry.config;

import cn.onestop.registry.adapter.client.FeignLineFeeds;
import cn.onestop.registry.adapter.mongo.MongoMatterCases;
import cn.onestop.registry.adapter.mongo.MongoReconciliations;
import cn.onestop.registry.application.CheckingConflicts;
import cn.onestop.registry.application.CountingCases;
import cn.onestop.registry.application.LineFeeds;
import cn.onestop.registry.application.MatterCases;
import cn.onestop.registry.application.ReadingMatters;
import cn.onestop.registry.application.RebuildingMatters;
import cn.onestop.registry.application.Reconciliations;
import cn.onestop.registry.application.ReconcilingMatters;
import cn.onestop.registry.domain.Areas;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.outgoing.OutgoingTokens;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The matter register. */
@Configuration(proxyBeanMethods = false)
class MattersConfiguration {
    @Bean
    MatterCases matterCases(MongoDatabase database) {
        return new MongoMatterCases(database);
    }

    @Bean
    LineFeeds lineFeeds(
            ApplicationContext context, OutgoingTokens tokens, @Value("${onestop.registry.lines}") List<String> lines) {
        return new FeignLineFeeds(context, tokens, lines);
    }

    @Bean
    ReadingMatters readingMatters(MatterCases cases) {
        return new ReadingMatters(cases);
    }

    @Bean
    CheckingConflicts checkingConflicts(MatterCases cases) {
        return new CheckingConflicts(cases);
    }

    @Bean
    CountingCases countingCases(MatterCases cases, Areas areas) {
        return new CountingCases(cases, areas);
    }

    @Bean
    RebuildingMatters rebuildingMatters(LineFeeds feeds, MatterCases cases) {
        return new RebuildingMatters(feeds, cases);
    }

    @Bean
    ReconcilingMatters reconcilingMatters(LineFeeds feeds, MatterCases cases, BusinessClock clock) {
        return new ReconcilingMatters(feeds, cases, clock);
    }

    @Bean
    Reconciliations reconciliations(MongoDatabase database, JsonMapper json) {
        return new MongoReconciliations(database, json);
    }
}
