package cn.onestop.consultation.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Page;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a caller see a consultation: who asked and who has it in hand as their own, other staff with a purpose that goes on record. */
@Service
public class ReadingConsultations {
    private final CaseStore<Consultation> store;
    private final AccessRecords accesses;

    ReadingConsultations(CaseStore<Consultation> store, AccessRecords accesses) {
        this.store = store;
        this.accesses = accesses;
    }

    /** A consultation, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<Consultation> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<Consultation> stored = store.get(CaseRequest.requireOf(Line.CONSULTATION, reference));
        Standing standing = Standing.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** The own consultations of a person; of staff, those of their areas. */
    public Page<Stored<Consultation>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        boolean ofAreas = !own && caller.has(Role.CLERK, Role.HOTLINE_AGENT, Role.SUPERVISOR);
        CaseFilter filter =
                ofAreas ? CaseFilter.all().in(caller.areas()) : CaseFilter.all().party(caller.id());
        if (caller.service()) {
            filter = CaseFilter.all().filedBy(caller.account());
        }
        return store.list(status == null ? filter : filter.status(status), after, limit);
    }
}
