package cn.onestop.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public interface Accounts {
    Optional<Account> find(String id);

    Optional<Account> findByLogin(String login);

    /** The account that a phone alone names: the first one with it. Others log in by their names. */
    Optional<Account> findByPhone(Phone phone);

    /** All accounts with this phone, those that share it included. */
    List<Account> withPhone(Phone phone);

    List<Account> ofPerson(String personKey);

    /**
     * Accounts by id, of anyone whose areas lie under the one given.
     *
     * @param areaPrefix digits, or empty for all
     */
    List<Account> list(String areaPrefix, @Nullable String afterId, int limit);

    /** Opens an account once per creation; a repeat finds the first. */
    Opening open(Account account, Creation creation);

    /** What the creation opened before, if it did. */
    Optional<Opening> findByCreation(Creation creation);

    /** @return the account as it is now, or empty when someone else changed it since {@code account.version()} */
    Optional<Account> replace(Account account);

    /** Ends every account of an erased person. */
    void eraseOfPerson(String personKey, Instant at);

    /**
     * What makes an account exist once.
     *
     * @param origin who asked for what by which key
     * @param body what was asked for
     */
    record Creation(String origin, String body) {}

    /** What came of opening an account. */
    sealed interface Opening {
        /** @param first false when the same was asked for before */
        record Opened(Account account, boolean first) implements Opening {}

        /** The same origin came before, with another body. */
        record AnotherBody() implements Opening {}

        /** The log-in name is another account's. */
        record Taken() implements Opening {}
    }
}
