package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Refusals;
import cn.onestop.lawyer.domain.Shortlisted;
import cn.onestop.lawyer.domain.Status;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.matching.Exclusion;
import cn.onestop.lawyer.domain.matching.Verdict;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds who may act, checks conflicts over all lines, and asks whom the client, or a person of the staff, chose. */
@Service
public class SeekingLawyers {
    private final ChangingLegalService changing;
    private final KeepingDirectory directory;
    private final FindingLawyers finding;
    private final CheckingConflicts conflicts;

    SeekingLawyers(
            ChangingLegalService changing,
            KeepingDirectory directory,
            FindingLawyers finding,
            CheckingConflicts conflicts) {
        this.changing = changing;
        this.directory = directory;
        this.finding = finding;
        this.conflicts = conflicts;
    }

    /** Ranks the directory anew and checks those who were found; whoever was asked already is left out. */
    public Stored<LegalService> match(CaseRequest request) {
        changing.requireClientOrClerk(request);
        return changing.byClient(request, (it, act) -> {
            it.seeking().propose(act, finding.find(it.intake(), it.offering().asked()));
            check(it, act);
        });
    }

    /** A person of the staff names who is to be asked, in place of the ranking (Personal Information Protection Law art. 24). */
    public Stored<LegalService> choose(CaseRequest request, List<String> lawyers) {
        LegalService now = changing.require(request, standing -> standing.handles() || standing.supervisor());
        List<Shortlisted> chosen =
                lawyers.stream().map(id -> requireFitting(now, id, "/lawyers")).toList();
        return changing.byStaff(request, (it, act) -> {
            it.seeking().proposeByHand(act, chosen);
            check(it, act);
        });
    }

    /** Asks one whom the client chose, of the shortlist or of the directory; or the next of the list. */
    public Stored<LegalService> offer(CaseRequest request, @Nullable String lawyer) {
        LegalService now = changing.requireClientOrClerk(request);
        Optional<Shortlisted> listed = now.seeking().shortlist().stream()
                .filter(one -> one.counsel().lawyer().equals(lawyer))
                .findFirst();
        Shortlisted added = lawyer == null || listed.isPresent() ? null : requireFitting(now, lawyer, "/lawyer");
        Conflict found = lawyer == null
                ? null
                : conflicts
                        .check(
                                now.intake(),
                                listed.or(() -> Optional.ofNullable(added))
                                        .orElseThrow()
                                        .counsel())
                        .orElse(null);
        if (found != null) {
            throw Refusals.conflict(found, "/lawyer");
        }
        return changing.byClient(request, (it, act) -> {
            if (it.status() == Status.MATCHED) {
                check(it, act);
            }
            if (added != null) {
                it.seeking().add(added);
            }
            it.offering().offer(act, lawyer);
        });
    }

    /** Why somebody was ranked so, or can't be asked: by the rules of the directory and by the check of conflicts. */
    public Explained explain(LegalService it, String lawyer) {
        Practitioner who = directory.now().practitioner(lawyer).orElseThrow(Problems::notFound);
        Verdict verdict = finding.explain(who, it.intake(), it.offering().asked());
        Conflict conflict = verdict instanceof Verdict.Fits fits
                ? conflicts
                        .check(
                                it.intake(),
                                finding.shortlisted(fits.candidate(), it.intake())
                                        .counsel())
                        .orElse(null)
                : null;
        return new Explained(who, verdict, conflict);
    }

    /** @param conflict null when none was found, or the directory's rules exclude the practitioner already */
    public record Explained(
            Practitioner who, Verdict verdict, @Nullable Conflict conflict) {}

    private void check(LegalService it, Act act) {
        if (it.status() == Status.MATCHED) {
            Map<String, Conflict> found =
                    conflicts.check(it.intake(), it.seeking().shortlist());
            it.seeking().checked(act, found);
        }
    }

    private Shortlisted requireFitting(LegalService it, String lawyer, String field) {
        Practitioner who = directory
                .now()
                .practitioner(lawyer)
                .orElseThrow(() -> Problems.invalid(field, new Text("名录中没有这个人", "is nobody of the directory")));
        return switch (finding.explain(who, it.intake(), it.offering().asked())) {
            case Verdict.Fits fits -> finding.shortlisted(fits.candidate(), it.intake());
            case Verdict.Excluded excluded -> {
                Exclusion first = excluded.why().getFirst();
                throw Refusals.excluded(first, field);
            }
        };
    }
}
