package cn.onestop.notary.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Lets a caller change a case, if the caller stands to it as the change demands. */
@Service
public class ChangingNotarization {
    private final CaseStore<Notarization> store;
    private final Acts acts;

    ChangingNotarization(CaseStore<Notarization> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** A change that the applicant makes, or a clerk who writes down what the applicant said. */
    public Stored<Notarization> byApplicant(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        Notarization now = requireApplicantSide(request);
        Act act = now.spokenForBy(request.caller().personKey()).isPresent()
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), applicant(now), request.key());
        return change(request, act, verb);
    }

    /** A change by whoever is concerned, or a clerk or the notary for them. */
    public Stored<Notarization> byAnybodyConcerned(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, standing -> standing.party() || standing.handles() || standing.acting(), verb);
    }

    /** A change by somebody concerned alone. */
    public Stored<Notarization> byParty(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, Standing::party, verb);
    }

    /** A change by the notary who acts. */
    public Stored<Notarization> byNotary(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, Standing::acting, verb);
    }

    /** A change by the reviewer. */
    public Stored<Notarization> byReviewer(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, Standing::reviewer, verb);
    }

    /** A change by the notary who acts, or one of the area. */
    public Stored<Notarization> byNotaryOfArea(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, Standing::notary, verb);
    }

    /** A change by a notary or supervisor of the area. */
    public Stored<Notarization> byOffice(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return by(request, standing -> standing.notary() || standing.supervisor(), verb);
    }

    Notarization requireApplicantSide(CaseRequest request) {
        return require(request, standing -> standing.applicant() || standing.handles());
    }

    /** Turns away who does not stand so, before anybody else is asked; the case as it is now. */
    Notarization require(CaseRequest request, Predicate<Standing> may) {
        Notarization now = store.get(CaseRequest.requireOf(Line.NOTARY, request.reference()))
                .value();
        if (!may.test(Standing.of(request.caller(), now).orNotFound())) {
            throw Problems.forbidden();
        }
        return now;
    }

    private Stored<Notarization> by(CaseRequest request, Predicate<Standing> may, BiConsumer<Notarization, Act> verb) {
        require(request, may);
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    private static String applicant(Notarization it) {
        return it.participants().stream()
                .filter(one -> one.role() == Participant.Role.APPLICANT)
                .map(Participant::key)
                .findFirst()
                .orElse("");
    }

    private Stored<Notarization> change(CaseRequest request, Act act, BiConsumer<Notarization, Act> verb) {
        return store.change(request.reference(), request.version(), act, it -> verb.accept(it, act));
    }
}
