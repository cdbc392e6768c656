package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.legalaid.application.Standing;
import cn.onestop.legalaid.domain.AidStatus;
import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of an application, without those that are about the counsel where the counsel reads. */
final class Timeline {
    private static final Set<String> ABOUT_COUNSEL = Set.of(
            "legal_aid.complaint_made.v1",
            "legal_aid.complaint_answered.v1",
            "legal_aid.change_of_counsel_asked.v1",
            "legal_aid.quality_reviewed.v1",
            "legal_aid.return_visited.v1");

    private final LegalAidApplication application;
    private final List<HistoryEntry> history;
    private final Standing standing;

    Timeline(Stored<LegalAidApplication> stored, Standing standing) {
        this.application = stored.value();
        this.history = stored.history();
        this.standing = standing;
    }

    List<CaseStep> steps() {
        return history.stream()
                .filter(entry -> !standing.counsel() || !ABOUT_COUNSEL.contains(entry.event()))
                .map(this::step)
                .toList();
    }

    private CaseStep step(HistoryEntry entry) {
        return new CaseStep(
                entry.at(),
                entry.event(),
                new Named(entry.to(), AidStatus.valueOf(entry.to()).title()),
                who(entry.by()),
                entry.onBehalfOf() == null ? null : who(entry.onBehalfOf()),
                entry.note());
    }

    private String who(@Nullable String key) {
        if (key == null || key.startsWith("system:")) {
            return "SYSTEM";
        }
        Filing filing = application.filing();
        Filing.Representative representative = filing.representative();
        Counsel counsel = application.representation().work().counsel();
        if (key.equals(filing.applicant().key())) {
            return filing.applicant().name();
        }
        if (representative != null && key.equals(representative.key())) {
            return representative.name();
        }
        return counsel != null && key.equals(counsel.key()) ? counsel.name() : "STAFF";
    }
}
