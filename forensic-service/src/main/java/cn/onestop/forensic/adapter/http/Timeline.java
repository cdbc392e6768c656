package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.CaseStep;
import cn.onestop.cases.views.Named;
import cn.onestop.forensic.application.Standing;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Member;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.forensic.domain.Status;
import cn.onestop.kernel.HistoryEntry;
import java.util.List;

/** The steps of a case, with who took them by the part in it. Whoever is only appraised sees nothing of fees and legal aid. */
final class Timeline {
    private final Appraisal it;
    private final List<HistoryEntry> history;

    Timeline(Stored<Appraisal> stored, Standing standing) {
        this.it = stored.value();
        this.history = stored.history().stream()
                .filter(entry -> standing.readsFees() || !isAboutFees(entry.event()))
                .toList();
    }

    List<CaseStep> steps() {
        return history.stream().map(this::step).toList();
    }

    private static boolean isAboutFees(String event) {
        return event.contains(".fees_") || event.contains(".agreement_") || event.contains("_legal_aid.");
    }

    private CaseStep step(HistoryEntry entry) {
        return new CaseStep(
                entry.at(),
                entry.event(),
                new Named(entry.to(), Status.valueOf(entry.to()).title()),
                who(entry.by()),
                entry.onBehalfOf() == null ? null : who(entry.onBehalfOf()),
                entry.note());
    }

    private String who(String key) {
        Client client = it.commission().client();
        if (client.speaksThrough(key) || key.equals("system:" + client.key())) {
            return client.name();
        }
        if (key.startsWith("system:")) {
            return "SYSTEM";
        }
        Somebody subject = it.commission().subject();
        if (subject != null && subject.key().equals(key)) {
            return subject.name();
        }
        return it.team().members().stream()
                .filter(one -> one.is(key))
                .findFirst()
                .map(Member::name)
                .orElse("STAFF");
    }
}
