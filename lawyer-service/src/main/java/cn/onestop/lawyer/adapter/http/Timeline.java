package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.lawyer.application.Standing;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Offer;
import cn.onestop.lawyer.domain.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a case. A lawyer does not see who else was found or asked. */
final class Timeline {
    private final LegalService it;
    private final List<HistoryEntry> history;
    private final Standing standing;

    Timeline(Stored<LegalService> stored, Standing standing) {
        this.it = stored.value();
        this.history = stored.history();
        this.standing = standing;
    }

    List<CaseStep> steps() {
        return history.stream().map(this::step).toList();
    }

    private CaseStep step(HistoryEntry entry) {
        boolean aboutSomebody =
                entry.event().contains(".offered") || entry.event().contains(".referral_");
        return new CaseStep(
                entry.at(),
                entry.event(),
                new Named(entry.to(), Status.valueOf(entry.to()).title()),
                who(entry.by()),
                entry.onBehalfOf() == null ? null : who(entry.onBehalfOf()),
                aboutSomebody && !standing.clientSide() ? "" : entry.note());
    }

    private String who(@Nullable String key) {
        if (key == null || key.startsWith("system:")) {
            return "SYSTEM";
        }
        if (it.intake().client().speaksThrough(key)) {
            return it.intake().client().name();
        }
        return it.offering().offers().stream()
                .map(Offer::to)
                .filter(one -> one.is(key))
                .findFirst()
                .map(one -> standing.clientSide() || one.is(standing.caller().personKey()) ? one.name() : "LAWYER")
                .orElse("STAFF");
    }
}
