package cn.onestop.web;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, out of the token; a controller argument ({@code Optional<Caller>} where anyone may call).
 *
 * @param account the account's or client's id
 * @param personKey key in the register of persons; null for services, and staff who are not in it
 * @param areas codes of the areas a staff member is responsible for, with their subtrees
 * @param actor the service that acts on the caller's behalf, out of an exchanged token; else null
 * @param service whether a service or partner acts for itself
 */
public record Caller(
        String account,
        @Nullable String personKey,
        Set<Role> roles,
        Set<String> areas,
        Set<String> scopes,
        @Nullable String actor,
        boolean service) {
    public Caller {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        scopes = Set.copyOf(scopes);
    }

    /** Who it was, for a history: the person's key, else the account. */
    public String id() {
        return personKey == null ? account : personKey;
    }

    public boolean has(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** Whether it is a partner's system that may file for people, with their consent on record. */
    public boolean filesForOthers() {
        return service && hasScope(PartnerScopes.FILE_CASES);
    }

    /** Whether it is a partner's system that reads how the cases stand which it filed, and nothing more of them. */
    public boolean readsFiled() {
        return service && hasScope(PartnerScopes.READ_CASES);
    }

    /** Whether the caller has one of the roles, and is responsible for the area or one above it. */
    public boolean isStaffIn(String area, Role... anyOf) {
        return has(anyOf) && areas.stream().anyMatch(own -> !own.isEmpty() && area.startsWith(own));
    }

    public boolean isPerson(String key) {
        return key.equals(personKey);
    }
}
