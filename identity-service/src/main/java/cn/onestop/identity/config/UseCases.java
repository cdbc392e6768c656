package cn.onestop.identity.config;

import cn.onestop.identity.application.AdministeringAccounts;
import cn.onestop.identity.application.ChangingOwnPassword;
import cn.onestop.identity.application.ErasingPerson;
import cn.onestop.identity.application.IdentifyingOneself;
import cn.onestop.identity.application.JoiningClaims;
import cn.onestop.identity.application.MergingPersons;
import cn.onestop.identity.application.PuttingRight;
import cn.onestop.identity.application.RegisteringPerson;
import cn.onestop.identity.application.ResolvingPerson;
import cn.onestop.identity.application.VerifyingPhone;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.OneTimeCodes;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.RealNames;
import cn.onestop.web.BusinessClock;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The use cases on their ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {
    private static final Logger log = LoggerFactory.getLogger(UseCases.class);
    private static final InstantSource SYSTEM = InstantSource.system();

    @Bean
    VerifyingPhone verifyingPhone(OneTimeCodes codes, CodeSender sender, Allowances allowances) {
        return new VerifyingPhone(codes, sender, allowances, SYSTEM);
    }

    @Bean
    RegisteringPerson registeringPerson(
            Persons persons,
            Accounts accounts,
            Passwords passwords,
            VerifyingPhone phones,
            RealNames realNames,
            JoiningClaims joining,
            Allowances allowances,
            BusinessClock clock) {
        return new RegisteringPerson(
                persons, accounts, passwords, phones, realNames, joining, allowances, SYSTEM, clock);
    }

    @Bean
    JoiningClaims joiningClaims(Persons persons) {
        return new JoiningClaims(persons);
    }

    @Bean
    PuttingRight puttingRight(Persons persons, JoiningClaims joining) {
        return new PuttingRight(persons, joining);
    }

    @Bean
    IdentifyingOneself identifyingOneself(
            Persons persons,
            Accounts accounts,
            RealNames realNames,
            MergingPersons merging,
            JoiningClaims joining,
            Allowances allowances) {
        return new IdentifyingOneself(persons, accounts, realNames, merging, joining, allowances, SYSTEM);
    }

    @Bean
    ResolvingPerson resolvingPerson(Persons persons, Allowances allowances) {
        return new ResolvingPerson(persons, allowances, SYSTEM);
    }

    @Bean
    MergingPersons mergingPersons(Persons persons, Accounts accounts) {
        return new MergingPersons(persons, accounts);
    }

    @Bean
    ErasingPerson erasingPerson(Persons persons, Accounts accounts, LoginSessions sessions) {
        return new ErasingPerson(persons, accounts, sessions);
    }

    @Bean
    AdministeringAccounts administeringAccounts(Accounts accounts, LoginSessions sessions) {
        return new AdministeringAccounts(accounts, sessions);
    }

    @Bean
    ChangingOwnPassword changingOwnPassword(
            Accounts accounts, Passwords passwords, Allowances allowances, LoginSessions sessions) {
        return new ChangingOwnPassword(accounts, passwords, allowances, sessions, SYSTEM);
    }

    /** A trial believes everyone; its numbers are invented. */
    @Bean
    @Profile("trial")
    @ConditionalOnMissingBean(RealNames.class)
    RealNames trialRealNames() {
        return (number, name, phone) -> true;
    }

    /** Without an authority nobody is identified online; the workstations do it. */
    @Bean
    @Profile("!trial")
    @ConditionalOnMissingBean(RealNames.class)
    RealNames noRealNames() {
        log.warn("no RealNames is configured: nobody can register with an identity number online");
        return (number, name, phone) -> false;
    }
}
