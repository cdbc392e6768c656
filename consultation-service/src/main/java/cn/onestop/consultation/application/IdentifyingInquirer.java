package cn.onestop.consultation.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** Records who an anonymous person is, once the person says so and agrees. */
@Service
public class IdentifyingInquirer {
    private final ChangingConsultation changing;
    private final ResolvingPeople people;

    IdentifyingInquirer(ChangingConsultation changing, ResolvingPeople people) {
        this.changing = changing;
        this.people = people;
    }

    /** @param scope what the person agreed that is recorded */
    public Stored<Consultation> identify(CaseRequest request, Persons.Person person, String scope) {
        changing.requireInquirerOrHandler(request);
        Inquirer known = people.inquirer(person, null);
        return changing.byHandler(request, (consultation, act) -> consultation.identify(act, known, scope));
    }
}
