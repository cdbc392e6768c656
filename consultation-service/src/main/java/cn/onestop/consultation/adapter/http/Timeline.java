package cn.onestop.consultation.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.consultation.application.Standing;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Status;
import cn.onestop.kernel.HistoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a consultation; the person does not see what is between staff alone. */
final class Timeline {
    private final Consultation consultation;
    private final List<HistoryEntry> history;
    private final Standing standing;

    Timeline(Stored<Consultation> stored, Standing standing) {
        this.consultation = stored.value();
        this.history = stored.history();
        this.standing = standing;
    }

    List<CaseStep> steps() {
        return history.stream()
                .filter(entry -> !standing.inquirer()
                        || !entry.event().contains(".quality") && !entry.event().contains("_quality"))
                .map(this::step)
                .toList();
    }

    private CaseStep step(HistoryEntry entry) {
        return new CaseStep(
                entry.at(),
                entry.event(),
                new Named(entry.to(), Status.valueOf(entry.to()).title()),
                who(entry.by()),
                entry.onBehalfOf() == null ? null : who(entry.onBehalfOf()),
                entry.event().contains(".referral_") ? "" : entry.note());
    }

    private String who(@Nullable String key) {
        if (key == null || key.startsWith("system:")) {
            return "SYSTEM";
        }
        return consultation.inquirer().is(key) ? consultation.inquirer().name() : "STAFF";
    }
}
