package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.AreaViews.AreaRef;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import cn.onestop.registry.domain.Register;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** People as they are answered; never with a telephone number in clear. */
final class PersonViews {
    private PersonViews() {}

    /**
     * @param serves codes of the areas for which people may turn to this person
     * @param phone masked; empty when unknown
     * @param sample whether the person was made up for a trial
     */
    record PersonView(
            String id,
            long version,
            String name,
            Set<PersonRole> roles,
            String area,
            String areaName,
            List<String> serves,
            PersonStatus status,
            String phone,
            boolean sample) {}

    /** @param personKey the key in the identity service when the mediator has an account, else null */
    record MediatorView(
            String id,
            String name,
            String area,
            String phone,
            @Nullable String personKey,
            boolean sample) {}

    /**
     * @param foundAt the area, or the one above it, whose mediators these are
     * @param inherited whether it is one above
     */
    record MediatorsView(AreaRef foundAt, boolean inherited, List<MediatorView> mediators) {}

    static PersonView of(Areas areas, Person person) {
        return new PersonView(
                person.id(),
                person.version(),
                person.name(),
                new TreeSet<>(person.roles()),
                person.area(),
                areas.fullName(person.area()),
                person.serves(),
                person.status(),
                phone(person),
                person.sample());
    }

    static MediatorsView mediators(Area asked, Register.Inherited<Person> found) {
        return new MediatorsView(
                AreaRef.of(found.at()),
                !found.at().code().equals(asked.code()),
                found.found().stream()
                        .map(person -> new MediatorView(
                                person.id(),
                                person.name(),
                                person.area(),
                                phone(person),
                                person.personKey(),
                                person.sample()))
                        .toList());
    }

    private static String phone(Person person) {
        Person.Phone phone = person.phone();
        return phone == null ? "" : phone.masked();
    }
}
