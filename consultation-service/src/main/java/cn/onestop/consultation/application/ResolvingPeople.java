package cn.onestop.consultation.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.consultation.domain.Opponent;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns people and organisations as they are described into those with keys. */
@Component
class ResolvingPeople {
    private final Persons persons;

    ResolvingPeople(Persons persons) {
        this.persons = persons;
    }

    /**
     * Somebody on the other side; exactly one of person and organisation.
     *
     * @param representative the person who acts for the organisation, if known
     */
    record Who(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {}

    Inquirer inquirer(Persons.Person person, @Nullable String number) {
        Persons.Known known = persons.resolve(person);
        String phone = number == null ? person.phone() : number;
        return new Inquirer(known.key(), known.name(), sensitive(phone));
    }

    Inquirer self(Caller caller, @Nullable String number) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(
                    "/inquirer", new Text("您不是登记的个人，请写明咨询人", "you are no registered person; name who asks"));
        }
        return new Inquirer(key, persons.known(key).name(), sensitive(number));
    }

    /** @throws cn.onestop.web.ProblemException 404 for a key that nobody has */
    void requireKnown(String key) {
        persons.known(key);
    }

    List<Opponent> opponents(List<Who> described) {
        return described.stream().map(this::opponent).toList();
    }

    private Opponent opponent(Who who) {
        if (who.person() != null && who.organisation() == null && who.representative() == null) {
            Persons.Known known = persons.resolve(who.person());
            return new Opponent(new Sensitive(known.key()), new Sensitive(known.name()), false, null);
        }
        if (who.organisation() != null && who.person() == null) {
            Persons.Known known = persons.resolve(who.organisation());
            String representative = who.representative() == null
                    ? null
                    : persons.resolve(who.representative()).key();
            return new Opponent(
                    new Sensitive(known.key()), new Sensitive(known.name()), true, sensitive(representative));
        }
        throw Problems.invalid("/opponents", new Text("须写明个人或者单位之一", "name either a person or an organisation"));
    }

    static @Nullable Sensitive sensitive(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Sensitive(text);
    }
}
