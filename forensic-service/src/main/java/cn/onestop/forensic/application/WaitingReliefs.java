package cn.onestop.forensic.application;

import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.kernel.Act;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings reliefs of fees and commissions together, whichever comes first: a relief is kept before a case is looked for, and looked for
 * again after a case is written, so that of two at the same instant one sees the other. A crash in between leaves it waiting, and
 * the next look marks it.
 */
@Component
class WaitingReliefs {
    private static final int MOST = 100;

    private final Reliefs reliefs;
    private final CaseStore<Appraisal> store;

    WaitingReliefs(Reliefs reliefs, CaseStore<Appraisal> store) {
        this.reliefs = reliefs;
        this.store = store;
    }

    /** @param matter under which the case stands already; null where it would stand under the relief's */
    Optional<Reliefs.Waiting> next(String person, @Nullable String matter) {
        Optional<Reliefs.Waiting> waiting = reliefs.waitingFor(person, matter);
        while (waiting.isPresent() && markIfJoined(waiting.get())) {
            waiting = reliefs.waitingFor(person, matter);
        }
        return waiting;
    }

    /** Marks it once the case that it joined is written. */
    void joined(Optional<Reliefs.Waiting> relief, Opened<Appraisal> opened) {
        if (opened.stored() != null) {
            Appraisal it = opened.stored().value();
            relief.filter(one -> has(it, one)).ifPresent(one -> reliefs.joined(one, it.reference()));
        }
    }

    /**
     * A relief that has come joins the person's case whose fee is not settled yet: one of the same matter, else one that was filed
     * here and stands under a matter of its own; without any it waits for the next commission.
     */
    void came(Reliefs.Waiting relief, Act act) {
        reliefs.keep(relief);
        if (!markIfJoined(relief)) {
            casesOf(relief).stream()
                    .filter(it -> it.entrusting().canBeRelieved())
                    .filter(it ->
                            isOfMatter(it, relief) || it.referrals().received().isEmpty())
                    .max(Comparator.comparing(it -> isOfMatter(it, relief)))
                    .map(it -> store.change(it.reference(), null, act, newest -> {
                        if (newest.entrusting().canBeRelieved()) {
                            newest.entrusting().relieve(relief.incoming());
                        }
                    }))
                    .map(Stored::value)
                    .filter(it -> has(it, relief))
                    .ifPresent(it -> reliefs.joined(relief, it.reference()));
        }
    }

    private boolean markIfJoined(Reliefs.Waiting relief) {
        Optional<Appraisal> joined =
                casesOf(relief).stream().filter(it -> has(it, relief)).findFirst();
        joined.ifPresent(it -> reliefs.joined(relief, it.reference()));
        return joined.isPresent();
    }

    private List<Appraisal> casesOf(Reliefs.Waiting relief) {
        return store.list(CaseFilter.all().party(relief.person()), null, MOST).items().stream()
                .map(Stored::value)
                .filter(it -> it.commission().client().key().equals(relief.person()))
                .toList();
    }

    private static boolean isOfMatter(Appraisal it, Reliefs.Waiting relief) {
        return it.matter().toString().equals(relief.matter());
    }

    private static boolean has(Appraisal it, Reliefs.Waiting relief) {
        return it.referrals().findReceived(relief.referral()).isPresent();
    }
}
