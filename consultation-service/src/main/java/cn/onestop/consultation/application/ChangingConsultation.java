package cn.onestop.consultation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Lets a caller change a consultation, if the caller stands to it as the change demands. */
@Service
public class ChangingConsultation {
    private final CaseStore<Consultation> store;
    private final Acts acts;

    ChangingConsultation(CaseStore<Consultation> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** A change by whoever works on it. */
    public Stored<Consultation> byHandler(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        if (!standing(request).handles()) {
            throw Problems.forbidden();
        }
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    /** A change by a supervisor of the area. */
    public Stored<Consultation> bySupervisor(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        if (!standing(request).supervisor()) {
            throw Problems.forbidden();
        }
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    /** A change by whoever works on it, or a supervisor of the area. */
    public Stored<Consultation> byStaff(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        return standing(request).supervisor() ? bySupervisor(request, verb) : byHandler(request, verb);
    }

    /** A change that the inquirer makes, or a handler who writes down what the inquirer said. */
    public Stored<Consultation> byInquirer(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        Consultation now = requireInquirerOrHandler(request);
        String key = now.inquirer().key();
        Act act = key == null || now.inquirer().is(request.caller().personKey())
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), key, request.key());
        return change(request, act, verb);
    }

    /** Turns away who neither asked nor works on it, before anybody else is asked; the consultation as it is now. */
    Consultation requireInquirerOrHandler(CaseRequest request) {
        Standing standing = standing(request);
        if (!standing.inquirer() && !standing.handles()) {
            throw Problems.forbidden();
        }
        return now(request);
    }

    private Standing standing(CaseRequest request) {
        return Standing.of(request.caller(), now(request)).orNotFound();
    }

    private Consultation now(CaseRequest request) {
        return store.get(CaseRequest.requireOf(Line.CONSULTATION, request.reference()))
                .value();
    }

    private Stored<Consultation> change(CaseRequest request, Act act, BiConsumer<Consultation, Act> verb) {
        return store.change(
                request.reference(), request.version(), act, consultation -> verb.accept(consultation, act));
    }
}
