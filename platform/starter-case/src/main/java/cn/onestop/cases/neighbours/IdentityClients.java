package cn.onestop.cases.neighbours;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The part of identity-service that lines use; one client for each scope. */
final class IdentityClients {
    private IdentityClients() {}

    interface ResolvingPersons {
        @PostMapping("/internal/persons/resolve")
        Person resolve(@RequestBody PersonWish wish);
    }

    interface ResolvingOrganisations {
        @PostMapping("/internal/organisations/resolve")
        Organisation resolve(@RequestBody OrganisationWish wish);
    }

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
}
