package cn.onestop.identity.config;

import cn.onestop.identity.application.Keys;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.identity.domain.CreditCode;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Organisation;
import cn.onestop.identity.domain.Organisations;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What must be in the database before anyone can do anything: the services as clients, the first administrator, and in
 * the trial the samples. Idempotent, so that every instance does it at every start, before it serves.
 */
@Component
class FirstData implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(FirstData.class);
    private static final String BY = "system:identity-service";

    private final IdentityProperties properties;
    private final TrialData trial;
    private final Clients clients;
    private final Accounts accounts;
    private final Persons persons;
    private final Organisations organisations;
    private final Passwords passwords;
    private final PasswordEncoder secrets;
    private final Instant now = InstantSource.system().instant();

    FirstData(
            IdentityProperties properties,
            TrialData trial,
            Clients clients,
            Accounts accounts,
            Persons persons,
            Organisations organisations,
            Passwords passwords,
            PasswordEncoder secrets) {
        this.properties = properties;
        this.trial = trial;
        this.clients = clients;
        this.accounts = accounts;
        this.persons = persons;
        this.organisations = organisations;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        properties.services().forEach(this::service);
        properties.websites().forEach(this::website);
        firstAdministrator();
        if (!trial.accounts().isEmpty()) {
            log.warn("sample accounts with public passwords are here: never beside real people's data");
        }
        trial.clients().forEach(this::client);
        trial.accounts().forEach(this::account);
        trial.organisations()
                .forEach(sample -> organisations.add(new Organisation(
                        sample.key(), CreditCode.of(sample.code()), PersonName.of(sample.name()), now)));
    }

    /** The environment is what counts for services: a changed secret is the new one. */
    private void service(String name, IdentityProperties.Service service) {
        if (service.secret().isBlank()) {
            log.warn("{} has no client secret here: it will get no tokens", name);
            return;
        }
        put(new Client(
                name,
                Client.Kind.SERVICE,
                new Text(name, name),
                secrets.encode(service.secret()),
                Set.of(),
                service.scopes(),
                service.calls(),
                false,
                true));
    }

    private void website(String name, IdentityProperties.Website website) {
        if (!website.redirectUris().isEmpty()) {
            put(new Client(
                    name,
                    Client.Kind.WEBSITE,
                    new Text(name, name),
                    null,
                    website.redirectUris(),
                    Set.of("openid", "api"),
                    Set.of(),
                    website.thirdParty(),
                    true));
        }
    }

    private void client(TrialData.SampleClient sample) {
        put(new Client(
                sample.id(),
                sample.kind(),
                sample.name(),
                encoded(sample.secret()),
                sample.redirectUris(),
                sample.scopes(),
                sample.audiences(),
                false,
                true));
    }

    private @Nullable String encoded(@Nullable String secret) {
        return secret == null ? null : secrets.encode(secret);
    }

    private void put(Client client) {
        if (!clients.find(client.id()).filter(client::equals).isPresent()) {
            clients.put(client);
        }
    }

    private void account(TrialData.SampleAccount sample) {
        if (accounts.findByLogin(sample.login()).isPresent()) {
            return;
        }
        Phone phone = Phone.of(sample.phone());
        Person person = persons.add(new Person(
                        sample.personKey(),
                        PersonName.of(sample.name()),
                        IdentityNumber.of(
                                sample.identityNumber(),
                                now.atZone(WorkingCalendar.ZONE).toLocalDate()),
                        phone,
                        Person.Origin.SAMPLE,
                        null,
                        now,
                        0))
                .person();
        Account account = new Account(
                Keys.account(),
                Account.newLogin(sample.login()),
                passwords.hash(sample.password()),
                person.key(),
                phone,
                sample.roles(),
                sample.areas(),
                true,
                true,
                now,
                BY,
                0);
        accounts.open(account, new Accounts.Creation("sample\n" + account.login(), ""));
    }

    /** Once: when there is no account at all. */
    private void firstAdministrator() {
        IdentityProperties.Admin admin = properties.admin();
        if (admin == null
                || admin.password().isBlank()
                || !accounts.list("", null, 1).isEmpty()) {
            return;
        }
        String login = Account.newLogin(admin.login());
        passwords.check(admin.password(), login);
        Account account = new Account(
                Keys.account(),
                login,
                passwords.hash(admin.password()),
                null,
                null,
                Set.of(Role.ADMIN),
                Set.of(),
                true,
                false,
                now,
                BY,
                0,
                null,
                true);
        accounts.open(account, new Accounts.Creation("first administrator", ""));
        log.info("the first administrator is {}", login);
    }
}
