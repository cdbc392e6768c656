package cn.onestop.identity.domain;

import java.time.Instant;
import java.util.Locale;
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
        long version) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

    public Account {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    /** The one form in which a log-in name is stored and looked up. */
    public static String normalLogin(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
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
                version);
    }

    public Account withPassword(@Nullable String hash) {
        return new Account(
                id, login, hash, personKey, phone, roles, areas, enabled, sample, createdAt, createdBy, version);
    }

    public Account withEnabled(boolean next) {
        return new Account(
                id, login, passwordHash, personKey, phone, roles, areas, next, sample, createdAt, createdBy, version);
    }

    public Account withPerson(String key) {
        return new Account(
                id, login, passwordHash, key, phone, roles, areas, enabled, sample, createdAt, createdBy, version);
    }
}
