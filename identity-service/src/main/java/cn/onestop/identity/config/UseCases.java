package cn.onestop.identity.config;

import cn.onestop.identity.application.AdministeringAccounts;
import cn.onestop.identity.application.ChangingOwnPassword;
import cn.onestop.identity.application.ChangingPhone;
import cn.onestop.identity.application.EndingLogIns;
import cn.onestop.identity.application.ErasingPerson;
import cn.onestop.identity.application.Holders;
import cn.onestop.identity.application.IdentifyingOneself;
import cn.onestop.identity.application.JoiningClaims;
import cn.onestop.identity.application.MergingPersons;
import cn.onestop.identity.application.PuttingRight;
import cn.onestop.identity.application.RegisteringPerson;
import cn.onestop.identity.application.ResolvingPerson;
import cn.onestop.identity.application.SettingPassword;
import cn.onestop.identity.application.VerifyingPhone;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.IssuedTokens;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.Messages;
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
            ChangingPhone changingPhone,
            RealNames realNames,
            JoiningClaims joining,
            Allowances allowances,
            BusinessClock clock) {
        return new RegisteringPerson(
                persons, accounts, passwords, phones, changingPhone, realNames, joining, allowances, SYSTEM, clock);
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
    ErasingPerson erasingPerson(Persons persons, Accounts accounts, EndingLogIns logIns) {
        return new ErasingPerson(persons, accounts, logIns);
    }

    @Bean
    AdministeringAccounts administeringAccounts(Accounts accounts, Holders holders, EndingLogIns logIns) {
        return new AdministeringAccounts(accounts, holders, logIns);
    }

    @Bean
    Holders holders(Persons persons, Accounts accounts, Messages messages) {
        return new Holders(persons, accounts, messages);
    }

    @Bean
    SettingPassword settingPassword(
            Accounts accounts,
            Holders holders,
            Passwords passwords,
            OneTimeCodes codes,
            CodeSender sender,
            Allowances allowances,
            EndingLogIns logIns) {
        return new SettingPassword(accounts, holders, passwords, codes, sender, allowances, logIns, SYSTEM);
    }

    @Bean
    ChangingPhone changingPhone(
            Accounts accounts,
            Passwords passwords,
            VerifyingPhone phones,
            Allowances allowances,
            Holders holders,
            EndingLogIns logIns) {
        return new ChangingPhone(accounts, passwords, phones, allowances, holders, logIns, SYSTEM);
    }

    @Bean
    ChangingOwnPassword changingOwnPassword(
            Accounts accounts, Passwords passwords, Allowances allowances, Holders holders, EndingLogIns logIns) {
        return new ChangingOwnPassword(accounts, passwords, allowances, holders, logIns, SYSTEM);
    }

    @Bean
    EndingLogIns endingLogIns(LoginSessions sessions, IssuedTokens tokens) {
        return new EndingLogIns(sessions, tokens, SYSTEM);
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
