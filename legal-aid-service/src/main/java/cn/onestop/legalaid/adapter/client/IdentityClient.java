package cn.onestop.legalaid.adapter.client;

import cn.onestop.web.ServiceToken;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The part of identity-service that legal aid uses; one client for each scope. */
final class IdentityClient {
    private IdentityClient() {}

    /** Finds or enters persons. */
    @FeignClient(name = "identity-service", contextId = "persons-resolve", configuration = PersonsScope.class)
    interface ResolvingPersons {
        @PostMapping("/internal/persons/resolve")
        Person resolve(@RequestBody PersonWish wish);
    }

    /** Finds or enters organisations. */
    @FeignClient(
            name = "identity-service",
            contextId = "organisations-resolve",
            configuration = OrganisationsScope.class)
    interface ResolvingOrganisations {
        @PostMapping("/internal/organisations/resolve")
        Organisation resolve(@RequestBody OrganisationWish wish);
    }

    /** Names to show. */
    @FeignClient(name = "identity-service", contextId = "persons-read", configuration = NamesScope.class)
    interface Naming {
        @PostMapping("/internal/persons/lookup")
        Names lookup(@RequestBody Keys wish);
    }

    record PersonWish(
            String identityNumber, String name, @Nullable String phone) {}

    record Person(String personKey, String displayName) {}

    record OrganisationWish(String creditCode, String name) {}

    record Organisation(String organisationKey, String displayName) {}

    record Keys(Set<String> keys) {}

    record Names(Map<String, String> names) {}

    static class PersonsScope extends ServiceToken {
        PersonsScope() {
            super("persons.resolve");
        }
    }

    static class OrganisationsScope extends ServiceToken {
        OrganisationsScope() {
            super("organisations.resolve");
        }
    }

    static class NamesScope extends ServiceToken {
        NamesScope() {
            super("persons.read");
        }
    }
}
