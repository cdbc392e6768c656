package cn.onestop.cases.neighbours;

import cn.onestop.cases.CaseType;
import cn.onestop.web.outgoing.OutgoingTokens;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** What a line asks others, where a service has cases. */
@AutoConfiguration(
        afterName = {"cn.onestop.cases.CasesAutoConfiguration", "cn.onestop.web.outgoing.OutgoingAutoConfiguration"})
@ConditionalOnBean({CaseType.class, OutgoingTokens.class})
class NeighboursAutoConfiguration {
    @Bean
    NeighbourClients neighbourClients(ApplicationContext context, OutgoingTokens tokens) {
        return new NeighbourClients(context, tokens);
    }

    @Bean
    @ConditionalOnMissingBean
    Persons persons(NeighbourClients clients) {
        return new IdentityPersons(clients);
    }

    @Bean
    Places places(NeighbourClients clients) {
        return new Places(clients);
    }

    @Bean
    Senders senders(NeighbourClients clients, JsonMapper json) {
        return new Senders(clients, json);
    }
}
