package cn.onestop.consultation.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.reservations.ReservationOwner;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import org.springframework.stereotype.Component;

/** Knows whether a consultation holds the place that was reserved for it. */
@Component
class BookedPlaces implements ReservationOwner {
    static final String KIND = "callback-slot";

    private final CaseStore<Consultation> store;

    BookedPlaces(CaseStore<Consultation> store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean holds(String owner, String key) {
        return store.find(Reference.parse(Line.CONSULTATION, owner))
                .flatMap(stored -> stored.value().callingBack().booking())
                .filter(booking -> booking.place().equals(key))
                .isPresent();
    }
}
