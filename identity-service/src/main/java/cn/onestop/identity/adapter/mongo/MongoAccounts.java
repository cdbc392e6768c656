package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.Role;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Accounts; the phone is encrypted and found by its keyed hash. */
public final class MongoAccounts implements Accounts {
    private static final String KIND = "account-phone";
    private static final List<String> OPTIONAL = List.of("passwordHash", "personKey", "phone", "phoneOf", "invitation");

    private final MongoCollection<Document> accounts;
    private final FieldCipher cipher;
    private final LookupHash hashes;

    public MongoAccounts(MongoDatabase database, FieldCipher cipher, LookupHash hashes) {
        this.accounts = database.getCollection("accounts");
        this.cipher = cipher;
        this.hashes = hashes;
        Docs.unique(accounts, "login");
        Docs.unique(accounts, "phoneIndex");
        Docs.unique(accounts, "origin");
        Docs.index(accounts, "personKey");
        Docs.index(accounts, "phoneOf");
    }

    @Override
    public Optional<Account> find(String id) {
        return first(eq("_id", id));
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return first(eq("login", login));
    }

    @Override
    public Optional<Account> findByPhone(Phone phone) {
        return first(in("phoneIndex", hashes.all(KIND, phone.value())));
    }

    /** {@code phoneOf} is new with shared phones: until then the only account with a phone had it in {@code phoneIndex}. */
    @Override
    public List<Account> withPhone(Phone phone) {
        List<String> all = hashes.all(KIND, phone.value());
        return accounts.find(or(in("phoneOf", all), in("phoneIndex", all)))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Account> ofPerson(String personKey) {
        return accounts.find(eq("personKey", personKey)).map(this::read).into(new ArrayList<>());
    }

    @Override
    public List<Account> list(String areaPrefix, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (!areaPrefix.isEmpty()) {
            filters.add(regex("areas", "^" + areaPrefix));
        }
        if (afterId != null) {
            filters.add(gt("_id", afterId));
        }
        return accounts.find(filters.isEmpty() ? new Document() : and(filters))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public Opening open(Account account, Creation creation) {
        Document document = write(account)
                .append("origin", hashes.of("account-origin", creation.origin()))
                .append("body", hashes.of("account-body", creation.body()));
        if (insert(document)) {
            return new Opening.Opened(account, true);
        }
        Optional<Opening> before = findByCreation(creation);
        if (before.isPresent()) {
            return before.get();
        }
        return findByLogin(account.login()).isEmpty() && insert(document.append("phoneIndex", none(account.id())))
                ? new Opening.Opened(account, true)
                : findByCreation(creation).orElseGet(Opening.Taken::new);
    }

    private boolean insert(Document document) {
        try {
            accounts.insertOne(document);
            return true;
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<Opening> findByCreation(Creation creation) {
        return Optional.ofNullable(accounts.find(in("origin", hashes.all("account-origin", creation.origin())))
                        .first())
                .map(known -> hashes.matches(known.getString("body"), "account-body", creation.body())
                        ? new Opening.Opened(read(known), false)
                        : new Opening.AnotherBody());
    }

    @Override
    public Optional<Account> replace(Account account) {
        Document next = write(account);
        next.remove("_id");
        next.remove("version");
        if (namesAnother(account)) {
            next.append("phoneIndex", none(account.id()));
        }
        try {
            return replace(account, next);
        } catch (MongoException e) {
            if (!namesAnother(account)) { // not every database calls a taken key by its name in an update
                throw e;
            }
            return replace(account, next.append("phoneIndex", none(account.id())));
        }
    }

    /** Whether the account's phone is that by which another one is named already. */
    private boolean namesAnother(Account account) {
        Phone phone = account.phone();
        return phone != null
                && accounts.find(and(in("phoneIndex", hashes.all(KIND, phone.value())), ne("_id", account.id())))
                                .first()
                        != null;
    }

    private Optional<Account> replace(Account account, Document next) {
        Document after = accounts.findOneAndUpdate(
                and(eq("_id", account.id()), eq("version", account.version())),
                new Document("$set", next).append("$unset", absent(next)).append("$inc", new Document("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(after).map(this::read);
    }

    private static Document absent(Document next) {
        Document absent = new Document();
        OPTIONAL.stream().filter(field -> !next.containsKey(field)).forEach(field -> absent.append(field, ""));
        return absent;
    }

    @Override
    public void eraseOfPerson(String personKey, Instant at) {
        for (Account account : ofPerson(personKey)) {
            accounts.updateOne(
                    eq("_id", account.id()),
                    Updates.combine(
                            Updates.set("enabled", false),
                            Updates.set("login", "erased:" + account.id()),
                            Updates.set("phoneIndex", none(account.id())),
                            Updates.set("erasedAt", Docs.date(at)),
                            Updates.unset("phone"),
                            Updates.unset("phoneOf"),
                            Updates.unset("invitation"),
                            Updates.unset("passwordHash"),
                            Updates.inc("version", 1L)));
        }
    }

    private Optional<Account> first(Bson filter) {
        return Optional.ofNullable(accounts.find(filter).first()).map(this::read);
    }

    private Document write(Account account) {
        Document document = new Document("_id", account.id())
                .append("version", account.version())
                .append("login", account.login())
                .append(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().toList())
                .append("areas", account.areas().stream().sorted().toList())
                .append("enabled", account.enabled())
                .append("sample", account.sample())
                .append("createdAt", Docs.date(account.createdAt()))
                .append("createdBy", account.createdBy())
                .append("passwordGiven", account.passwordGiven())
                .append("phoneIndex", none(account.id()));
        if (account.passwordHash() != null) {
            document.append("passwordHash", account.passwordHash());
        }
        if (account.personKey() != null) {
            document.append("personKey", account.personKey());
        }
        if (account.phone() != null) {
            String phone = account.phone().value();
            document.append("phone", cipher.seal(account.id(), "phone", phone))
                    .append("phoneIndex", hashes.of(KIND, phone))
                    .append("phoneOf", hashes.of(KIND, phone));
        }
        if (account.invitation() != null) {
            document.append("invitation", write(account.id(), account.invitation()));
        }
        return document;
    }

    private Document write(String id, Invitation invitation) {
        return new Document("name", cipher.seal(id, "name", invitation.name().value()))
                .append("number", cipher.seal(id, "number", invitation.number().value()))
                .append("phone", cipher.seal(id, "invited", invitation.phone().value()));
    }

    private @Nullable Invitation invitation(String id, Document document) {
        Document invitation = document.get("invitation", Document.class);
        return invitation == null
                ? null
                : new Invitation(
                        new PersonName(cipher.open(id, "name", invitation.getString("name"))),
                        IdentityNumber.of(cipher.open(id, "number", invitation.getString("number")), LocalDate.MAX),
                        new Phone(cipher.open(id, "invited", invitation.getString("phone"))));
    }

    /** Stands for no phone: unique too, as a partial index is not to be had everywhere. */
    private static String none(String id) {
        return "none:" + id;
    }

    private Account read(Document document) {
        String id = document.getString("_id");
        String phone = document.getString("phone");
        return new Account(
                id,
                document.getString("login"),
                document.getString("passwordHash"),
                document.getString("personKey"),
                phone == null ? null : new Phone(cipher.open(id, "phone", phone)),
                Docs.texts(document, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                Docs.texts(document, "areas"),
                document.getBoolean("enabled"),
                document.getBoolean("sample"),
                Docs.instant(document, "createdAt"),
                document.getString("createdBy"),
                document.getLong("version"),
                invitation(id, document),
                document.getBoolean("passwordGiven", false));
    }
}
