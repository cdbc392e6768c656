package cn.onestop.forensic.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.reservations.ReservationOwner;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import org.springframework.stereotype.Component;

/** Knows whether a case runs for which the identity of its appraisal was reserved. */
@Component
class HeldIdentities implements ReservationOwner {
    static final String KIND = "appraisal";

    private final CaseStore<Appraisal> store;

    HeldIdentities(CaseStore<Appraisal> store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean holds(String owner, String key) {
        return store.find(Reference.parse(Line.FORENSIC, owner))
                .map(Stored::value)
                .filter(it ->
                        it.status().isRunning() && it.commission().identity().equals(key))
                .isPresent();
    }
}
