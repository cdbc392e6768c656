package cn.onestop.mediation.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Page;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a caller see a case: the parties and those who handle it as their own, other staff with a purpose that goes on record. */
@Service
public class ReadingMediations {
    private final CaseStore<Mediation> store;
    private final AccessRecords accesses;

    ReadingMediations(CaseStore<Mediation> store, AccessRecords accesses) {
        this.store = store;
        this.accesses = accesses;
    }

    /** A case, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<Mediation> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<Mediation> stored = store.get(CaseRequest.requireOf(Line.MEDIATION, reference));
        Standing standing = Standing.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** The own cases of a person; of staff, those of their areas. */
    public Page<Stored<Mediation>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        CaseFilter filter = CaseFilter.all();
        if (caller.service()) {
            filter = filter.filedBy(caller.account());
        } else if (!own && caller.has(Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR)) {
            filter = filter.in(caller.areas());
        } else {
            filter = filter.party(caller.id());
        }
        return store.list(status == null ? filter : filter.status(status), after, limit);
    }
}
