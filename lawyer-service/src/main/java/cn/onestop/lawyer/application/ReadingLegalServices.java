package cn.onestop.lawyer.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Page;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a caller see a case: the client and the lawyer as their own, staff with a purpose that goes on record. */
@Service
public class ReadingLegalServices {
    private final CaseStore<LegalService> store;
    private final AccessRecords accesses;

    ReadingLegalServices(CaseStore<LegalService> store, AccessRecords accesses) {
        this.store = store;
        this.accesses = accesses;
    }

    /** A case, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<LegalService> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<LegalService> stored = store.get(CaseRequest.requireOf(Line.LAWYER, reference));
        Standing standing = Standing.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** A client's own cases, those in which a lawyer acts or is asked; of staff, those of their areas. */
    public Page<Stored<LegalService>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        boolean ofAreas = !own && caller.has(Role.CLERK, Role.SUPERVISOR);
        CaseFilter filter =
                ofAreas ? CaseFilter.all().in(caller.areas()) : CaseFilter.all().party(caller.id());
        if (caller.service()) {
            filter = CaseFilter.all().filedBy(caller.account());
        }
        return store.list(status == null ? filter : filter.status(status), after, limit);
    }
}
