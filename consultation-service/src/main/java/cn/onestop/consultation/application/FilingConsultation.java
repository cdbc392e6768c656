package cn.onestop.consultation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.consultation.domain.Asked;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Contact;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Records a contact: a person asks on the website or in a remote session, an agent records a call, a clerk whoever comes to a
 * workstation or a circuit round, a partner's system whoever agreed to it. What is urgent goes to legal aid in the same write, if the person agreed to that.
 */
@Service
public class FilingConsultation {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<Consultation> store;
    private final Acts acts;
    private final Periods periods;
    private final ResolvingPeople people;
    private final ConsultationSettings settings;

    FilingConsultation(
            CaseStore<Consultation> store,
            Acts acts,
            Periods periods,
            ResolvingPeople people,
            ConsultationSettings settings) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.people = people;
        this.settings = settings;
    }

    /** @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive */
    public Opened<Consultation> file(
            Caller caller, IdempotencyKey key, FilingForm form, Function<Consultation, Object> firstAnswer) {
        requireRight(caller, form);
        Origin origin = Origin.ofRequest(caller, "file", key, form);
        Optional<Opened<Consultation>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Inquirer inquirer = inquirer(caller, form);
        Asked asked = new Asked(
                inquirer,
                form.topic(),
                new Sensitive(form.question()),
                form.circumstances(),
                people.opponents(
                        form.opponents().stream().map(FilingForm.Opponent::who).toList()));
        Act act = form.isForOther() && inquirer.key() != null
                ? acts.onBehalf(caller, inquirer.key(), key)
                : acts.by(caller, key);
        Reference matter = Reference.mint(Line.MATTER, act.day(), RANDOM);
        String referral = Reference.mint(Line.REFERRAL, act.day(), RANDOM).toString();
        return store.open(
                origin, act, reference -> open(reference, matter, referral, caller, form, asked, act), firstAnswer);
    }

    private Consultation open(
            Reference reference,
            Reference matter,
            String referral,
            Caller caller,
            FilingForm form,
            Asked asked,
            Act act) {
        FilingForm.Consent consent = form.consent();
        Contact.Proxy proxy = form.isForOther()
                ? new Contact.Proxy(
                        caller.id(),
                        consent == null ? "" : consent.scope(),
                        consent == null ? act.at() : consent.givenAt())
                : null;
        Contact contact = new Contact(reference, matter, act.at(), form.channel(), form.area(), proxy, null);
        Consultation opened = Consultation.received(periods, contact, asked, act);
        FilingForm.HandOn handOn = form.handOnIfUrgent();
        if (handOn != null && opened.urgency(act.day()).isPresent()) {
            opened.referring().offer(act, referral, Line.LEGAL_AID, handOn.scope(), handOn.narrative(), null);
        }
        if (form.answer() != null) {
            opened.answer(act, new Sensitive(form.answer()), settings.sample());
        }
        return opened;
    }

    private Inquirer inquirer(Caller caller, FilingForm form) {
        if (form.inquirer() != null) {
            return people.inquirer(form.inquirer(), form.number());
        }
        return form.isForOther()
                ? Inquirer.anonymous(ResolvingPeople.sensitive(form.number()))
                : people.self(caller, form.number());
    }

    private static void requireRight(Caller caller, FilingForm form) {
        boolean partner = caller.filesForOthers()
                && form.inquirer() != null
                && (form.channel() == Channel.WEBSITE || form.channel() == Channel.WORKSTATION);
        if (form.channel() == Channel.REFERRAL
                || (form.channel() == Channel.WEBSITE && form.isForOther() && !partner)) {
            throw Problems.invalid(
                    "/channel",
                    new Text(
                            "不能以此渠道登记：网站由本人填写，转介由其他业务线发出",
                            "nobody records a contact so: on the website people ask for themselves"));
        }
        if (form.isForOther() && !partner && !caller.isStaffIn(form.area(), rolesAt(form.channel()))) {
            throw Problems.forbidden();
        }
        if ((partner || !form.isForOther()) && form.answer() != null) {
            throw Problems.invalid("/answer", new Text("解答由工作人员填写", "staff answer"));
        }
        if (form.inquirer() != null && form.consent() == null) {
            throw Problems.invalid(
                    "/consent", new Text("代为登记须记录本人的同意", "recording a person needs that person's consent on record"));
        }
        if (form.handOnIfUrgent() != null && form.isForOther() && form.inquirer() == null) {
            throw Problems.invalid(
                    "/handOnIfUrgent",
                    new Text("匿名咨询不能转介，请写明咨询人", "an anonymous person can't be referred; name who asks"));
        }
    }

    private static Role[] rolesAt(Channel channel) {
        return switch (channel) {
            case HOTLINE -> new Role[] {Role.HOTLINE_AGENT};
            case WORKSTATION, CIRCUIT -> new Role[] {Role.CLERK};
            case REMOTE -> new Role[] {Role.CLERK, Role.HOTLINE_AGENT};
            case WEBSITE, REFERRAL -> new Role[0];
        };
    }
}
