package cn.onestop.identity.config;

import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How one-time codes leave: a deployment brings a bean of its own for its text message gateway. */
@Configuration(proxyBeanMethods = false)
class CodeSenders {
    private static final Logger log = LoggerFactory.getLogger(CodeSenders.class);

    @Bean
    @Profile("trial")
    @ConditionalOnMissingBean(CodeSender.class)
    CodeSender loggingCodeSender() {
        return new LoggingCodeSender();
    }

    @Bean
    @Profile("trial")
    @ConditionalOnMissingBean(Messages.class)
    Messages loggedMessages() {
        return (phone, message) -> log.info("TRIAL message to the phone {}: {}", phone.masked(), message.zh());
    }

    @Bean
    @Profile("!trial")
    @ConditionalOnMissingBean(Messages.class)
    Messages noMessages() {
        log.warn("no Messages is configured: holders are not told of changes to their accounts");
        return (phone, message) -> log.warn("{} could not be told of a change: no Messages", phone.masked());
    }

    /** Without a gateway no code leaves, and none ever reaches a log. */
    @Bean
    @Profile("!trial")
    @ConditionalOnMissingBean(CodeSender.class)
    CodeSender noCodeSender() {
        log.warn("no CodeSender is configured: log-in by one-time code is not possible");
        return (phone, code) -> log.warn("a one-time code for {} could not be sent: no CodeSender", phone.masked());
    }
}
