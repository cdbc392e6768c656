package cn.onestop.lawyer.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.reservations.ReservationOwner;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.domain.LegalService;
import org.springframework.stereotype.Component;

/** Knows whether a case was accepted by the firm for which a side was reserved. */
@Component
class HeldSides implements ReservationOwner {
    static final String KIND = "lawyer-side";

    private final CaseStore<LegalService> store;

    HeldSides(CaseStore<LegalService> store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean holds(String owner, String key) {
        return store.find(Reference.parse(Line.LAWYER, owner))
                .map(Stored::value)
                .flatMap(LegalService::counsel)
                .filter(counsel -> key.startsWith(counsel.firm() + "|"))
                .isPresent();
    }
}
