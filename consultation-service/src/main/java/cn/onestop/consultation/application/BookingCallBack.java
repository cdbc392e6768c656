package cn.onestop.consultation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.consultation.application.CallBackSlots.Slot;
import cn.onestop.consultation.domain.CallingBack.Booking;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Refusals;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Books a place in a call-back slot, gives it up, and records the calls. A place is one consultation's at a time: it is reserved
 * first, then written into the case, then confirmed; what is given up is freed after the case's write.
 */
@Service
public class BookingCallBack {
    private final ChangingConsultation changing;
    private final CaseStore<Consultation> store;
    private final Reservations reservations;
    private final CallBackSlots slots;
    private final Acts acts;
    private final ConsultationSettings settings;

    BookingCallBack(
            ChangingConsultation changing,
            CaseStore<Consultation> store,
            Reservations reservations,
            CallBackSlots slots,
            Acts acts,
            ConsultationSettings settings) {
        this.changing = changing;
        this.store = store;
        this.reservations = reservations;
        this.slots = slots;
        this.acts = acts;
        this.settings = settings;
    }

    /** A slot and how many places are left in it. */
    public record Free(Instant startsAt, Instant endsAt, int places) {}

    /** The slots of the area's county that have a place left. */
    public List<Free> free(String area) {
        List<Slot> ahead = slots.ahead(area);
        Set<String> taken = reservations.takenOf(
                BookedPlaces.KIND,
                ahead.stream().map(Slot::places).flatMap(Collection::stream).toList());
        return ahead.stream()
                .map(slot -> new Free(slot.startsAt(), slot.endsAt(), (int) slot.places().stream()
                        .filter(place -> !taken.contains(place))
                        .count()))
                .filter(free -> free.places() > 0)
                .toList();
    }

    public Stored<Consultation> book(CaseRequest request, Instant startsAt) {
        Consultation now = changing.requireInquirerOrHandler(request);
        now.callingBack().requirePurpose();
        Slot slot = slots.at(now.area(), startsAt)
                .orElseThrow(
                        () -> Problems.invalid("/startsAt", new Text("不是可以预约的时段", "is no time that can be booked")));
        String owner = now.reference().toString();
        String place = slot.places().stream()
                .filter(each -> reservations.take(BookedPlaces.KIND, each, owner))
                .findFirst()
                .orElseThrow(Refusals::slotFull);
        try {
            Booking booking = new Booking(place, slot.startsAt(), slot.endsAt());
            Stored<Consultation> booked = changing.byInquirer(
                    request, (consultation, act) -> consultation.callingBack().book(act, booking));
            return settled(booked, place, request);
        } catch (RuntimeException e) {
            freeUnlessHeld(now, place);
            throw e;
        }
    }

    public Stored<Consultation> cancel(CaseRequest request) {
        return freed(changing.byInquirer(
                request, (consultation, act) -> consultation.callingBack().cancelBooking()));
    }

    public Stored<Consultation> called(CaseRequest request, boolean reached, Sensitive note) {
        int most = settings.callBack().mostAttempts();
        return freed(changing.byHandler(
                request, (consultation, act) -> consultation.callingBack().attempt(act, reached, note, most)));
    }

    /** A repeat of a request may have taken another place than the first did: only the one that the case names stays. */
    private Stored<Consultation> settled(Stored<Consultation> booked, String place, CaseRequest request) {
        Optional<Booking> held = booked.value().callingBack().booking();
        if (held.isEmpty() || !held.get().place().equals(place)) {
            reservations.release(BookedPlaces.KIND, place, owner(booked));
        }
        if (held.isPresent()
                && !reservations.confirm(BookedPlaces.KIND, held.get().place(), owner(booked))) {
            Act act = acts.by(request.caller());
            store.change(
                    request.reference(),
                    null,
                    act,
                    consultation -> consultation.callingBack().lose(held.get().place()));
            throw Refusals.slotFull();
        }
        return freed(booked);
    }

    /** Frees what the case gave up; again, if a crash kept it from that before. */
    private Stored<Consultation> freed(Stored<Consultation> stored) {
        Optional<String> held = stored.value().callingBack().booking().map(Booking::place);
        for (String place : stored.value().callingBack().state().formerPlaces()) {
            if (!held.equals(Optional.of(place))) {
                reservations.release(BookedPlaces.KIND, place, owner(stored));
            }
        }
        return stored;
    }

    private void freeUnlessHeld(Consultation before, String place) {
        boolean held = store.find(before.reference())
                .flatMap(stored -> stored.value().callingBack().booking())
                .filter(booking -> booking.place().equals(place))
                .isPresent();
        if (!held) {
            reservations.release(BookedPlaces.KIND, place, before.reference().toString());
        }
    }

    private static String owner(Stored<Consultation> stored) {
        return stored.value().reference().toString();
    }
}
