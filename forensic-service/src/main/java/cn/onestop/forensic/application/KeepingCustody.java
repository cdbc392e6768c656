package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.CustodyEntry;
import cn.onestop.forensic.domain.Step;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.web.CaseRequest;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the chain of custody, and checks that nobody rewrote it (General Rules art. 22). */
@Service
public class KeepingCustody {
    private static final String RECORDED = "forensic.custody_recorded.v1";

    private final ChangingAppraisal changing;
    private final Standings standings;

    KeepingCustody(ChangingAppraisal changing, Standings standings) {
        this.changing = changing;
        this.standings = standings;
    }

    public Stored<Appraisal> receive(CaseRequest request, String description, String holder) {
        String by = standings.nameOf(request.caller());
        return changing.byInstitution(request, (it, act) -> it.custody().receive(act, description, by, holder));
    }

    public Stored<Appraisal> record(CaseRequest request, String material, Step step, String what, String holder) {
        String by = standings.nameOf(request.caller());
        return changing.byInstitution(request, (it, act) -> it.custody().record(act, material, step, what, by, holder));
    }

    /**
     * What the check found.
     *
     * @param firstBroken number of the first entry that does not fit; null when all do
     * @param historyHolds whether the case's own history is whole
     * @param historyAgrees whether the history names each entry's hash, in order, and no other
     */
    public record Verified(int entries, @Nullable Integer firstBroken, boolean historyHolds, boolean historyAgrees) {
        public boolean holds() {
            return firstBroken == null && historyHolds && historyAgrees;
        }
    }

    /** Checks the two chains, and each against the other: an entry that was cut off the end of one shows too. */
    public Verified verify(Stored<Appraisal> stored) {
        String reference = stored.value().reference().toString();
        List<CustodyEntry> entries = stored.value().custody().entries();
        OptionalInt broken = CustodyEntry.firstBroken(reference, entries);
        List<String> told = stored.history().stream()
                .filter(entry -> entry.event().equals(RECORDED))
                .map(HistoryEntry::note)
                .toList();
        return new Verified(
                entries.size(),
                broken.isPresent() ? broken.getAsInt() : null,
                HistoryChain.firstBroken(reference, stored.history()).isEmpty(),
                told.equals(entries.stream().map(CustodyEntry::hash).toList()));
    }
}
