package cn.onestop.lawyer.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Client;
import cn.onestop.lawyer.domain.Commission;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Opponent;
import cn.onestop.lawyer.domain.Proxy;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** A person or organisation asks for a lawyer, or a clerk or a partner's system for one; who may act is proposed in the same write. */
@Service
public class FilingLegalService {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<LegalService> store;
    private final Acts acts;
    private final Periods periods;
    private final ResolvingSides sides;
    private final FindingLawyers finding;

    FilingLegalService(
            CaseStore<LegalService> store, Acts acts, Periods periods, ResolvingSides sides, FindingLawyers finding) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.sides = sides;
        this.finding = finding;
    }

    /** @param firstAnswer what the caller is answered, now and at every repeat; holds nothing sensitive */
    public Opened<LegalService> file(
            Caller caller, IdempotencyKey key, FilingForm form, Function<LegalService, Object> firstAnswer) {
        boolean forPeople = caller.isStaffIn(form.area(), Role.CLERK) || caller.filesForOthers();
        requireRight(caller, forPeople, form);
        Origin origin = Origin.ofRequest(caller, "file", key, form);
        Optional<Opened<LegalService>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Client client = form.client() == null ? sides.self(caller) : sides.client(form.client(), "/client");
        boolean own = client.speaksThrough(caller.personKey());
        if (!own && !forPeople) {
            throw Problems.forbidden();
        }
        FilingForm.Consent consent = form.consent();
        Proxy proxy = own || consent == null ? null : new Proxy(caller.id(), consent.scope(), consent.givenAt());
        List<Opponent> opponents = sides.opponents(form.opponents());
        Act act = own ? acts.by(caller, key) : acts.onBehalf(caller, client.key(), key);
        Reference matter = Reference.mint(Line.MATTER, act.day(), RANDOM);
        return store.open(
                origin,
                act,
                reference -> open(
                        new Intake(
                                reference,
                                matter,
                                act.at(),
                                form.area(),
                                client,
                                opponents,
                                commission(form),
                                null,
                                proxy),
                        act),
                firstAnswer);
    }

    private LegalService open(Intake intake, Act act) {
        LegalService opened = LegalService.requested(periods, intake, act);
        opened.seeking().propose(act, finding.find(intake, Set.of()));
        return opened;
    }

    private static Commission commission(FilingForm form) {
        return new Commission(
                form.work(),
                form.field(),
                new Sensitive(form.request()),
                new Sensitive(form.narrative()),
                form.languages(),
                form.minor(),
                form.partyAreas());
    }

    private static void requireRight(Caller caller, boolean forPeople, FilingForm form) {
        if (form.client() == null && caller.has(Role.CLERK) && !caller.has(Role.CITIZEN)) {
            throw Problems.invalid("/client", new Text("代为提出须写明委托人", "a clerk names the client"));
        }
        if (forPeople && form.client() != null && form.consent() == null) {
            throw Problems.invalid(
                    "/consent", new Text("代为提出须记录本人的同意", "filing for a client needs the client's consent on record"));
        }
    }
}
