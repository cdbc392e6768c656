package cn.onestop.legalaid.adapter.client;

import cn.onestop.legalaid.adapter.client.IdentityClient.Naming;
import cn.onestop.legalaid.adapter.client.IdentityClient.ResolvingOrganisations;
import cn.onestop.legalaid.adapter.client.IdentityClient.ResolvingPersons;
import cn.onestop.legalaid.application.Persons;
import cn.onestop.web.Problems;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The register of persons, asked over HTTP. While it is away the caller hears so (503); nobody is invented. */
@Component
class IdentityPersons implements Persons {
    private final ResolvingPersons persons;
    private final ResolvingOrganisations organisations;
    private final Naming naming;

    IdentityPersons(ResolvingPersons persons, ResolvingOrganisations organisations, Naming naming) {
        this.persons = persons;
        this.organisations = organisations;
        this.naming = naming;
    }

    @Override
    public Known resolve(Person person) {
        var found =
                persons.resolve(new IdentityClient.PersonWish(person.identityNumber(), person.name(), person.phone()));
        return new Known(found.personKey(), found.displayName());
    }

    @Override
    public Known resolve(Organisation organisation) {
        var found = organisations.resolve(
                new IdentityClient.OrganisationWish(organisation.creditCode(), organisation.name()));
        return new Known(found.organisationKey(), found.displayName());
    }

    @Override
    public Known known(String key) {
        String name =
                naming.lookup(new IdentityClient.Keys(Set.of(key))).names().get(key);
        if (name == null) {
            throw Problems.notFound();
        }
        return new Known(key, name);
    }
}
