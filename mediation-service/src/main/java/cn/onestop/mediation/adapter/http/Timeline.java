package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.mediation.application.Standing;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a case, without those that are the other side's own: its referrals, and the reminders of its periods. */
final class Timeline {
    private final Mediation mediation;
    private final List<HistoryEntry> history;
    private final Standing standing;

    Timeline(Stored<Mediation> stored, Standing standing) {
        this.mediation = stored.value();
        this.history = stored.history();
        this.standing = standing;
    }

    List<CaseStep> steps() {
        return history.stream().filter(this::isVisible).map(this::step).toList();
    }

    private boolean isVisible(HistoryEntry entry) {
        if (entry.event().contains(".referral_")) {
            return isReferralVisible(entry.note());
        }
        return standing.seesApplicantsSide() || !isReminderOfOneSide(entry);
    }

    /** A referral's steps bear its id as their note. */
    private boolean isReferralVisible(String id) {
        if (mediation.referring().findReceived(id).isPresent()) {
            return standing.seesApplicantsSide();
        }
        return mediation
                .referring()
                .find(id)
                .map(sent -> standing.seesWhatIsOf(sent.referral().subject()))
                .orElse(false);
    }

    /** A reminder's cause names the kind of its deadline: {@code clock:deadline_missed:<kind>:<instant>}. */
    private boolean isReminderOfOneSide(HistoryEntry entry) {
        return mediation.deadlines().stream()
                .filter(deadline -> mediation.isOneSided(deadline.rule()))
                .anyMatch(
                        deadline -> entry.cause().contains(":" + deadline.rule().kind() + ":"));
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
        return mediation.participants().stream()
                .filter(party -> party.speaksThrough(key))
                .map(party -> party.name())
                .findFirst()
                .or(() -> mediation.panel().mediators().stream()
                        .filter(mediator -> key.equals(mediator.personKey()))
                        .map(mediator -> mediator.name())
                        .findFirst())
                .orElse("STAFF");
    }
}
