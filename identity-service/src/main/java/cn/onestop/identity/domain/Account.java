package cn.onestop.identity.domain;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can log in.
 *
 * @param login the name to log in with, unique
 * @param passwordHash null when only one-time codes serve
 * @param personKey key in the register of persons; null for staff who are not in it
 * @param phone where one-time codes go; null when none can be sent
 * @param areas codes of the areas of a staff member, with their subtrees
 * @param sample whether it is one of the trial's
 * @param invitation whom it was opened for; null once the holder has set a password
 * @param passwordGiven whether somebody else than the holder chose the password, so that it serves for changing it only
 */
public record Account(
        String id,
        String login,
        @Nullable String passwordHash,
        @Nullable String personKey,
        @Nullable Phone phone,
        Set<Role> roles,
        Set<String> areas,
        boolean enabled,
        boolean sample,
        Instant createdAt,
        String createdBy,
        long version,
        @Nullable Invitation invitation,
        boolean passwordGiven) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

    public Account {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    /** One that its holder opened. */
    public Account(
            String id,
            String login,
            @Nullable String passwordHash,
            @Nullable String personKey,
            @Nullable Phone phone,
            Set<Role> roles,
            Set<String> areas,
            boolean enabled,
            boolean sample,
            Instant createdAt,
            String createdBy,
            long version) {
        this(
                id,
                login,
                passwordHash,
                personKey,
                phone,
                roles,
                areas,
                enabled,
                sample,
                createdAt,
                createdBy,
                version,
                null,
                false);
    }

    /** The one form in which a log-in name is stored, looked up and counted: a phone is one number however it is typed. */
    public static String normalLogin(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Phone.in(name).map(Phone::value).orElse(name);
    }

    /** @throws InvalidValue when it can't be a log-in name; one that is all digits could be taken for a phone number */
    public static String newLogin(String typed) {
        String login = normalLogin(typed);
        if (!LOGIN.matcher(login).matches() || login.chars().allMatch(Character::isDigit)) {
            throw new InvalidValue(
                    "登录名应为3至64个小写字母、数字或 . _ @ -，且不能全为数字",
                    "a log-in name has 3 to 64 small letters, digits or . _ @ - and is not all digits");
        }
        return login;
    }

    public Account withGrants(Set<Role> nextRoles, Set<String> nextAreas) {
        return new Account(
                id,
                login,
                passwordHash,
                personKey,
                phone,
                nextRoles,
                nextAreas,
                enabled,
                sample,
                createdAt,
                createdBy,
                version,
                invitation,
                passwordGiven);
    }

    /** With a password that the holder chose; none at all when it is null. */
    public Account withPassword(@Nullable String hash) {
        return with(hash, personKey, phone, enabled, invitation);
    }

    public Account withEnabled(boolean next) {
        return with(passwordHash, personKey, phone, next, invitation);
    }

    public Account withPerson(String key) {
        return with(passwordHash, key, phone, enabled, invitation);
    }

    public Account withPhone(@Nullable Phone next) {
        return with(passwordHash, personKey, next, enabled, invitation);
    }

    /** The invitation was answered by who has this phone. */
    public Account joined(Phone proven, @Nullable String key) {
        return with(passwordHash, key, proven, enabled, null);
    }

    private Account with(
            @Nullable String hash,
            @Nullable String key,
            @Nullable Phone nextPhone,
            boolean nextEnabled,
            @Nullable Invitation nextInvitation) {
        return new Account(
                id,
                login,
                hash,
                key,
                nextPhone,
                roles,
                areas,
                nextEnabled,
                sample,
                createdAt,
                createdBy,
                version,
                nextInvitation,
                passwordGiven && Objects.equals(hash, passwordHash));
    }
}
