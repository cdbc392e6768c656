package cn.onestop.legalaid.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecord;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a caller see an application: who applies or acts as their own, other staff with a purpose that goes on record. */
@Service
public class ReadingApplications {
    private final CaseStore<LegalAidApplication> store;
    private final AccessRecords accesses;

    ReadingApplications(CaseStore<LegalAidApplication> store, AccessRecords accesses) {
        this.store = store;
        this.accesses = accesses;
    }

    /** An application, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<LegalAidApplication> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<LegalAidApplication> stored = store.get(CaseRequest.requireOf(Line.LEGAL_AID, reference));
        Standing standing = Standing.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** The own applications of a person; of staff, those of their areas. */
    public Page<Stored<LegalAidApplication>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        CaseFilter filter = !own && caller.has(Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR)
                ? CaseFilter.all().in(caller.areas())
                : CaseFilter.all().party(caller.id());
        if (caller.service()) {
            filter = CaseFilter.all().filedBy(caller.account());
        }
        return store.list(status == null ? filter : filter.status(status), after, limit);
    }

    /** Who of the staff looked at it and what for, the latest first; for the applicant and the supervisor. */
    public List<AccessRecord> accesses(Caller caller, Reference reference) {
        Standing standing = Standing.of(
                        caller,
                        store.get(CaseRequest.requireOf(Line.LEGAL_AID, reference))
                                .value())
                .orNotFound();
        if (!standing.applicant() && !standing.supervises()) {
            throw Problems.forbidden();
        }
        return accesses.of(reference.toString());
    }
}
