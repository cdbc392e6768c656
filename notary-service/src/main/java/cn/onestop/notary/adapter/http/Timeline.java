package cn.onestop.notary.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.notary.application.Standing;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a case. The other party sees neither fee nor referral; who only asked for a review sees the review. */
final class Timeline {
    private final Notarization it;
    private final List<HistoryEntry> history;
    private final Standing standing;

    Timeline(Stored<Notarization> stored, Standing standing) {
        this.it = stored.value();
        this.history = stored.history();
        this.standing = standing;
    }

    List<CaseStep> steps() {
        return history.stream().filter(this::mayBeSeen).map(this::step).toList();
    }

    private boolean mayBeSeen(HistoryEntry entry) {
        String event = entry.event();
        if (standing.applicantSide()) {
            return true;
        }
        return standing.otherParty()
                ? !event.contains(".fee_") && !event.contains(".referr")
                : event.contains("review");
    }

    private CaseStep step(HistoryEntry entry) {
        return new CaseStep(
                entry.at(),
                entry.event(),
                new Named(entry.to(), Status.valueOf(entry.to()).title()),
                who(entry.by()),
                entry.onBehalfOf() == null ? null : who(entry.onBehalfOf()),
                standing.readsFile() ? entry.note() : "");
    }

    private String who(@Nullable String key) {
        if (key == null || key.startsWith("system:")) {
            return "SYSTEM";
        }
        if (!standing.readsFile()) {
            return key.equals(standing.caller().personKey()) ? "YOU" : "STAFF";
        }
        return it.spokenForBy(key)
                .map(Participant::name)
                .or(() -> it.examining().notary().filter(one -> one.is(key)).map(ActingNotary::name))
                .orElse("STAFF");
    }
}
