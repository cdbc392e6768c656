package cn.onestop.forensic.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.forensic.domain.Appraisal;
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

/** Lets a caller see a case: parties and the institution as their own, other staff with a purpose that goes on record. */
@Service
public class ReadingAppraisals {
    private final CaseStore<Appraisal> store;
    private final AccessRecords accesses;
    private final Standings standings;

    ReadingAppraisals(CaseStore<Appraisal> store, AccessRecords accesses, Standings standings) {
        this.store = store;
        this.accesses = accesses;
        this.standings = standings;
    }

    /** A case, and how the reader stands to it, by which the answer is cut. */
    public record Seen(Stored<Appraisal> stored, Standing standing) {}

    /** @param operation what is read, for the access record */
    public Seen read(Caller caller, Reference reference, Optional<Purpose> purpose, String operation) {
        Stored<Appraisal> stored = store.get(CaseRequest.requireOf(Line.FORENSIC, reference));
        Standing standing = standings.of(caller, stored.value()).orNotFound();
        accesses.staffReads(caller, !standing.needsPurpose(), reference.toString(), purpose, operation);
        return new Seen(stored, standing);
    }

    /** Of staff, the cases of their areas; of anybody else the own. */
    public Page<Stored<Appraisal>> list(
            Caller caller, boolean own, @Nullable String status, @Nullable String after, int limit) {
        boolean ofAreas = !own && caller.has(Role.CLERK, Role.APPRAISER, Role.SUPERVISOR);
        CaseFilter filter =
                ofAreas ? CaseFilter.all().in(caller.areas()) : CaseFilter.all().party(caller.id());
        if (caller.readsFiled()) {
            filter = CaseFilter.all().filedBy(caller.account());
        }
        Page<Stored<Appraisal>> page = store.list(status == null ? filter : filter.status(status), after, limit);
        return ofAreas
                ? new Page<>(
                        page.items().stream()
                                .filter(one -> isSeenBy(standings.of(caller, one.value())))
                                .toList(),
                        page.next())
                : page;
    }

    private static boolean isSeenBy(Standing standing) {
        return standing.party() || standing.appraises() || standing.handles() || standing.supervisor();
    }
}
