package cn.onestop.identity.config;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.OutboxCollection;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.identity.adapter.login.BcryptPasswords;
import cn.onestop.identity.adapter.login.LoginContexts;
import cn.onestop.identity.adapter.login.LoginCookie;
import cn.onestop.identity.adapter.mongo.MongoAccounts;
import cn.onestop.identity.adapter.mongo.MongoAllowances;
import cn.onestop.identity.adapter.mongo.MongoClients;
import cn.onestop.identity.adapter.mongo.MongoLoginSessions;
import cn.onestop.identity.adapter.mongo.MongoOneTimeCodes;
import cn.onestop.identity.adapter.mongo.MongoOrganisations;
import cn.onestop.identity.adapter.mongo.MongoPersons;
import cn.onestop.identity.adapter.mongo.MongoSigningKeys;
import cn.onestop.identity.adapter.mongo.PersonEvents;
import cn.onestop.identity.adapter.oauth.OauthProperties;
import cn.onestop.identity.application.KeyRing;
import cn.onestop.identity.application.LoggingIn;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.KeySchedule;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.OneTimeCodes;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.SigningKeys;
import cn.onestop.web.Correlation;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The stores and what stands directly on them. Whatever concerns tokens and log-ins goes by the system's time. */
@Configuration(proxyBeanMethods = false)
class Stores {
    private static final InstantSource SYSTEM = InstantSource.system();

    private final MongoDatabase database;

    Stores(MongoDatabaseFactory factory) {
        this.database = factory.getMongoDatabase();
    }

    @Bean
    MongoAccounts accounts(FieldCipher cipher, LookupHash hashes) {
        return new MongoAccounts(database, cipher, hashes);
    }

    @Bean
    MongoClients clients() {
        return new MongoClients(database);
    }

    @Bean
    MongoAllowances allowances(LookupHash hashes) {
        return new MongoAllowances(database, hashes);
    }

    @Bean
    MongoLoginSessions loginSessions() {
        return new MongoLoginSessions(database);
    }

    @Bean
    MongoOneTimeCodes oneTimeCodes(LookupHash hashes) {
        return new MongoOneTimeCodes(database, hashes);
    }

    @Bean
    OutboxCollection personsOutbox() {
        return new OutboxCollection(MongoPersons.COLLECTION);
    }

    @Bean
    MongoPersons persons(
            DataKeys keys, LookupHash hashes, Accounts accounts, Correlation correlation, OutboxRelay relay) {
        return new MongoPersons(database, keys, hashes, accounts, new PersonEvents(correlation), relay);
    }

    @Bean
    MongoOrganisations organisations() {
        return new MongoOrganisations(database);
    }

    @Bean
    MongoSigningKeys signingKeys(FieldCipher cipher) {
        return new MongoSigningKeys(database, cipher);
    }

    /** Has a key before anything is served. */
    @Bean
    KeyRing keyRing(SigningKeys keys, IdentityProperties properties) {
        IdentityProperties.Keys times = properties.keys();
        KeyRing ring = new KeyRing(keys, new KeySchedule(times.signsFor(), times.lead(), times.keptFor()), SYSTEM);
        ring.tend();
        return ring;
    }

    @Bean
    Passwords passwords(IdentityProperties properties) {
        return new BcryptPasswords(properties.passwordStrength());
    }

    @Bean
    LoginCookie loginCookie(OauthProperties properties) {
        return new LoginCookie(properties.isHttps());
    }

    @Bean
    LoginContexts loginContexts(LoginSessions sessions, Accounts accounts, LoginCookie cookie) {
        return new LoginContexts(sessions, accounts, cookie, SYSTEM);
    }

    @Bean
    LoggingIn loggingIn(
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            CodeSender sender,
            Allowances allowances,
            LoginSessions sessions,
            IdentityProperties properties) {
        return new LoggingIn(
                accounts, passwords, codes, sender, allowances, sessions, SYSTEM, properties.sessionLasts());
    }
}
