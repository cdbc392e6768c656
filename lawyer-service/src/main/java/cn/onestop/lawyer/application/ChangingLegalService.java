package cn.onestop.lawyer.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Refusals;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Lets a caller change a case, if the caller stands to it as the change demands. */
@Service
public class ChangingLegalService {
    private final CaseStore<LegalService> store;
    private final Acts acts;

    ChangingLegalService(CaseStore<LegalService> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** A change that the client makes, or a clerk who writes down what the client said. */
    public Stored<LegalService> byClient(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        LegalService now = requireClientOrClerk(request);
        Act act = now.intake().client().speaksThrough(request.caller().personKey())
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), now.intake().client().key(), request.key());
        return change(request, act, verb);
    }

    /** A change by the lawyer who accepted the case. */
    public Stored<LegalService> byCounsel(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        return by(request, Standing::counsel, verb);
    }

    /**
     * A change by the lawyer who is asked. Judged on what is changed: between a look and the change the case may have gone to another.
     * Who was asked before gets the answer to a repeat, and can change nothing.
     */
    public Stored<LegalService> byAsked(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        requireOnceAsked(request);
        return change(request, acts.by(request.caller(), request.key()), (it, act) -> {
            if (!Standing.of(request.caller(), it).asked()) {
                throw Refusals.offerExpired();
            }
            verb.accept(it, act);
        });
    }

    /** Turns away whom nobody ever asked to take the case; the case as it is now. */
    LegalService requireOnceAsked(CaseRequest request) {
        LegalService now = now(request);
        boolean asked = now.offering().offers().stream()
                .anyMatch(offer -> offer.to().is(request.caller().personKey()));
        if (!asked) {
            Standing.of(request.caller(), now).orNotFound();
            throw Problems.forbidden();
        }
        return now;
    }

    /** A change by a clerk or supervisor of the area. */
    public Stored<LegalService> byStaff(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        return by(request, standing -> standing.handles() || standing.supervisor(), verb);
    }

    /** A change by the client, a clerk for the client, or counsel. */
    public Stored<LegalService> byParticipant(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        return standing(request).counsel() ? byCounsel(request, verb) : byClient(request, verb);
    }

    /** Turns away who is neither client nor clerk, before anybody else is asked; the case as it is now. */
    LegalService requireClientOrClerk(CaseRequest request) {
        return require(request, standing -> standing.client() || standing.handles());
    }

    /** The same for the client, a clerk, or counsel. */
    LegalService requireParticipant(CaseRequest request) {
        return require(request, standing -> standing.client() || standing.handles() || standing.counsel());
    }

    LegalService require(CaseRequest request, Predicate<Standing> may) {
        if (!may.test(standing(request))) {
            throw Problems.forbidden();
        }
        return now(request);
    }

    private Stored<LegalService> by(CaseRequest request, Predicate<Standing> may, BiConsumer<LegalService, Act> verb) {
        require(request, may);
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    private Standing standing(CaseRequest request) {
        return Standing.of(request.caller(), now(request)).orNotFound();
    }

    private LegalService now(CaseRequest request) {
        return store.get(CaseRequest.requireOf(Line.LAWYER, request.reference()))
                .value();
    }

    private Stored<LegalService> change(CaseRequest request, Act act, BiConsumer<LegalService, Act> verb) {
        return store.change(request.reference(), request.version(), act, it -> verb.accept(it, act));
    }
}
