package cn.onestop.cases.neighbours;

import cn.onestop.cases.neighbours.IdentityClients.Naming;
import cn.onestop.cases.neighbours.IdentityClients.ResolvingOrganisations;
import cn.onestop.cases.neighbours.IdentityClients.ResolvingPersons;
import cn.onestop.web.Problems;
import java.util.Map;
import java.util.Set;

/** The register of persons, asked over HTTP. */
final class IdentityPersons implements Persons {
    private static final String SERVICE = "identity-service";

    private final ResolvingPersons persons;
    private final ResolvingOrganisations organisations;
    private final Naming naming;

    IdentityPersons(NeighbourClients clients) {
        this.persons = clients.of(ResolvingPersons.class, SERVICE, "persons.resolve");
        this.organisations = clients.of(ResolvingOrganisations.class, SERVICE, "organisations.resolve");
        this.naming = clients.of(Naming.class, SERVICE, "persons.read");
    }

    @Override
    public Known resolve(Person person) {
        var found =
                persons.resolve(new IdentityClients.PersonWish(person.identityNumber(), person.name(), person.phone()));
        return new Known(found.personKey(), found.displayName());
    }

    @Override
    public Known resolve(Organisation organisation) {
        var found = organisations.resolve(
                new IdentityClients.OrganisationWish(organisation.creditCode(), organisation.name()));
        return new Known(found.organisationKey(), found.displayName());
    }

    @Override
    public Known known(String key) {
        String name = names(Set.of(key)).get(key);
        if (name == null) {
            throw Problems.notFound();
        }
        return new Known(key, name);
    }

    @Override
    public Map<String, String> names(Set<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : naming.lookup(new IdentityClients.Keys(keys)).names();
    }
}
