package cn.onestop.mediation.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Text;
import cn.onestop.mediation.application.FilingMediation.Who;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.web.Problems;
import org.springframework.stereotype.Component;

/** Turns people and organisations as they are described into parties with keys. */
@Component
class ResolvingParties {
    private final Persons persons;

    ResolvingParties(Persons persons) {
        this.persons = persons;
    }

    /** @param field the input that describes them, for the problem (400) when it is neither, or both */
    Participant participant(Participant.Role role, Who who, String field) {
        if (who.person() != null && who.organisation() == null && who.representative() == null) {
            Persons.Known known = persons.resolve(who.person());
            return Participant.person(role, known.key(), known.name());
        }
        if (who.organisation() != null && who.person() == null) {
            Persons.Known known = persons.resolve(who.organisation());
            String representative = who.representative() == null
                    ? null
                    : persons.resolve(who.representative()).key();
            return Participant.organisation(role, known.key(), known.name(), representative);
        }
        throw Problems.invalid(field, new Text("须写明个人或者单位之一", "name either a person or an organisation"));
    }

    Participant known(String key) {
        Persons.Known known = persons.known(key);
        return Participant.person(Participant.Role.APPLICANT, known.key(), known.name());
    }
}
