package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
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
        try {
            accounts.insertOne(document);
            return new Opening.Opened(account, true);
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            return findByCreation(creation).orElseGet(Opening.Taken::new);
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
        Document after = accounts.findOneAndUpdate(
                and(eq("_id", account.id()), eq("version", account.version())),
                new Document("$set", next).append("$inc", new Document("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(after).map(this::read);
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
                    .append("phoneIndex", hashes.of(KIND, phone));
        }
        return document;
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
                document.getLong("version"));
    }
}
