package cn.onestop.legalaid.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.cases.neighbours.Persons.Known;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.Filing.Applicant;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.Filing.Opponent;
import cn.onestop.legalaid.domain.Filing.Representative;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a form what the domain understands: persons become keys, the area finds its legal aid centre. */
@Component
class Filings {
    private static final String OWN_APPLICATION = "LEGAL_AID_APPLICATION";

    private final Persons persons;
    private final Centres centres;
    private final BusinessClock clock;

    Filings(Persons persons, Centres centres, BusinessClock clock) {
        this.persons = persons;
        this.centres = centres;
        this.clock = clock;
    }

    Filing of(Caller caller, FilingForm form) {
        Known applicant = form.applicant() == null ? self(caller, "/applicant") : persons.resolve(form.applicant());
        return new Filing(
                new Applicant(applicant.key(), applicant.name()),
                representative(caller, form),
                channel(caller, form),
                form.place(),
                new Sensitive(form.narrative()),
                form.circumstances(),
                opponents(form),
                consent(caller, form),
                form.forwarding(),
                form.notice(),
                centres.nearest(form.place().area()));
    }

    private @Nullable Representative representative(Caller caller, FilingForm form) {
        FilingForm.Representation given = form.representation();
        if (given == null) {
            return null;
        }
        Known who = given.person() == null ? self(caller, "/representation/person") : persons.resolve(given.person());
        return new Representative(who.key(), who.name(), given.relation(), given.infringes());
    }

    private List<Opponent> opponents(FilingForm form) {
        FilingForm.Opponent given = form.opponent();
        if (given == null) {
            return List.of();
        }
        Sensitive key = given.creditCode() == null
                ? null
                : new Sensitive(persons.resolve(new Persons.Organisation(given.name(), given.creditCode()))
                        .key());
        return List.of(new Opponent(new Sensitive(given.name()), key));
    }

    /** Who applies in person agrees by applying; on notice the law is the basis (arts 25, 28, 36). */
    private Referral.Consent consent(Caller caller, FilingForm form) {
        FilingForm.Consent given = form.consent();
        return new Referral.Consent(
                "CONSENT-" + UUID.randomUUID(),
                given == null ? OWN_APPLICATION : given.scope(),
                given == null ? clock.instant() : given.givenAt(),
                caller.id());
    }

    private static Channel channel(Caller caller, FilingForm form) {
        if (form.notice() != null) {
            return Channel.NOTICE;
        }
        if (form.forwarding() != null) {
            return Channel.FORWARDED;
        }
        return form.isForSomebodyElse() && caller.has(Role.CLERK, Role.AID_OFFICER)
                ? Channel.WORKSTATION
                : Channel.ONLINE;
    }

    private Known self(Caller caller, String field) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(field, new Text("您不是登记的个人，请写明是谁", "you are no registered person; name who it is"));
        }
        return persons.known(key);
    }
}
