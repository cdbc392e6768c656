package cn.onestop.notary.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Page;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a caller see a case: those concerned and the acting notary as their own, staff with a purpose that goes on record. */
@Service
public class ReadingNotarizations {
    private final CaseStore<Notarization> store;
    private final AccessRecords accesses;

    ReadingNotarizations(CaseStore<Notarization> store, AccessRecords accesses) {
        this.store = store;
        this.accesses = accesses;
    }

    /** A case, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<Notarization> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<Notarization> stored = store.get(CaseRequest.requireOf(Line.NOTARY, reference));
        Standing standing = Standing.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** A person's own cases, those in which a notary acts; of staff, those of their areas. */
    public Page<Stored<Notarization>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        boolean ofAreas = !own && caller.has(Role.CLERK, Role.NOTARY, Role.SUPERVISOR);
        CaseFilter filter =
                ofAreas ? CaseFilter.all().in(caller.areas()) : CaseFilter.all().party(caller.id());
        if (caller.service()) {
            filter = CaseFilter.all().filedBy(caller.account());
        }
        return store.list(status == null ? filter : filter.status(status), after, limit);
    }
}
