package cn.onestop.forensic.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Identity;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.forensic.domain.directory.Institution;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** A person, an organ or another institution commissions an appraisal, or a clerk or a partner's system for one (General Rules art. 11). */
@Service
public class FilingAppraisal {
    /** The scope of organs and institutions that commission in their own name, by their own systems. */
    public static final String COMMISSION = "appraisals.commission";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<Appraisal> store;
    private final Acts acts;
    private final Periods periods;
    private final ResolvingPeople people;
    private final ChoosingInstitution choosing;
    private final WaitingReliefs reliefs;

    FilingAppraisal(
            CaseStore<Appraisal> store,
            Acts acts,
            Periods periods,
            ResolvingPeople people,
            ChoosingInstitution choosing,
            WaitingReliefs reliefs) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.people = people;
        this.choosing = choosing;
        this.reliefs = reliefs;
    }

    /** @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive */
    public Opened<Appraisal> file(
            Caller caller, IdempotencyKey key, FilingForm form, Function<Appraisal, Object> firstAnswer) {
        boolean forPeople = caller.isStaffIn(form.area(), Role.CLERK) || caller.filesForOthers();
        requireRight(caller, forPeople, form);
        Origin origin = Origin.ofRequest(caller, "file", key, form);
        Optional<Opened<Appraisal>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Institution institution = choosing.choose(form.institution(), form.area(), form.field());
        Client client = people.client(caller, form);
        boolean own = client.speaksThrough(caller.id());
        if (!own && !forPeople) {
            throw Problems.forbidden();
        }
        Somebody subject = people.subject(form, client);
        List<Somebody> others = people.others(form.others());
        FilingForm.Consent consent = form.consent();
        Commission.Proxy proxy =
                own || consent == null ? null : new Commission.Proxy(caller.id(), consent.scope(), consent.givenAt());
        Act act = own ? acts.by(caller, key) : acts.onBehalf(caller, client.key(), key);
        Optional<Reliefs.Waiting> relief = reliefs.next(client.key(), null);
        Reference matter = relief.map(one -> Reference.parse(Line.MATTER, one.matter()))
                .orElseGet(() -> Reference.mint(Line.MATTER, act.day(), RANDOM));
        Opened<Appraisal> opened = store.open(
                origin,
                act,
                reference -> open(
                        new Commission(
                                reference,
                                matter,
                                Commission.Kind.FIRST,
                                null,
                                client,
                                subject,
                                others,
                                form.field(),
                                new Sensitive(form.question()),
                                form.items().stream().map(Sensitive::new).toList(),
                                new Sensitive(form.purpose()),
                                new Sensitive(form.circumstances()),
                                Identity.of(subject, client, form.field(), form.question(), form.items()),
                                form.complex(),
                                institution.area(),
                                Commission.Laboratory.of(institution),
                                act.at(),
                                proxy),
                        relief,
                        act),
                firstAnswer);
        reliefs.joined(relief, opened);
        if (relief.isEmpty()) {
            reliefs.next(client.key(), null).ifPresent(late -> reliefs.came(late, act));
        }
        return opened;
    }

    /**
     * A relief of fees that came before the commission joins it in the same write (Legal Aid Law art. 53): the client's own, as nobody else
     * is to learn whom legal aid helps.
     */
    private Appraisal open(Commission commission, Optional<Reliefs.Waiting> relief, Act act) {
        Appraisal opened = Appraisal.entrusted(periods, commission, act);
        relief.ifPresent(one -> opened.entrusting().relieve(one.incoming()));
        return opened;
    }

    private static void requireRight(Caller caller, boolean forPeople, FilingForm form) {
        if (form.client() == null && caller.service() && !caller.hasScope(COMMISSION)) {
            throw Problems.invalid("/client", new Text("代为委托须写明委托人", "a partner's system names the client"));
        }
        if (form.client() == null && caller.has(Role.CLERK) && !caller.has(Role.CITIZEN)) {
            throw Problems.invalid("/client", new Text("代为委托须写明委托人", "a clerk names the client"));
        }
        if (forPeople && form.client() != null && form.consent() == null) {
            throw Problems.invalid(
                    "/consent", new Text("代为委托须记录本人的同意", "filing for a client needs the client's consent on record"));
        }
    }
}
