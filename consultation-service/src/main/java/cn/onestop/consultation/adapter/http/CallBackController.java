package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.application.BookingCallBack;
import cn.onestop.consultation.application.DueCalls;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Role;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calling people back: slots with places, and the attempts. */
@Tag(name = "call-backs")
@RestController
@RequestMapping("/api/consultations")
class CallBackController {
    private static final String LIST = "due-calls";

    private final BookingCallBack booking;
    private final DueCalls due;
    private final ViewOfConsultation views;
    private final Cursors cursors;

    CallBackController(BookingCallBack booking, DueCalls due, ViewOfConsultation views, Cursors cursors) {
        this.booking = booking;
        this.due = due;
        this.views = views;
        this.cursors = cursors;
    }

    /** @param startsAt as a free slot says it */
    record BookingInput(@NotNull Instant startsAt) {}

    record AttemptInput(
            @NotNull Boolean reached,
            @Nullable @Size(max = 2_000) String note) {}

    @Operation(summary = "The times with a place left, of the working days ahead")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @GetMapping("/callback-slots")
    Whole<BookingCallBack.Free> free(@RequestParam @Pattern(regexp = "[0-9]{2,12}") String area) {
        return new Whole<>(booking.free(area));
    }

    @Operation(
            summary = "Whom somebody has to call: at a booked time, with a result, or because they were dissatisfied")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @GetMapping("/due-calls")
    Page<DueCalls.Call> due(Caller caller, @RequestParam(required = false) @Nullable String after, Limit limit) {
        Page<DueCalls.Call> page =
                due.of(caller.areas(), after == null ? null : cursors.read(LIST, after), limit.value());
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "Book a time to be called, in place of an earlier one")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PutMapping("/{reference}/callback")
    ResponseEntity<ConsultationView> book(CaseRequest request, @Valid @RequestBody BookingInput body) {
        return views.answer(booking.book(request, body.startsAt()), request.caller());
    }

    @Operation(summary = "Give the booked time up")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @DeleteMapping("/{reference}/callback")
    ResponseEntity<ConsultationView> cancel(CaseRequest request) {
        return views.answer(booking.cancel(request), request.caller());
    }

    @Operation(summary = "Record a call; the third in vain closes it as unreached")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/{reference}/callback/attempts")
    ResponseEntity<ConsultationView> called(CaseRequest request, @Valid @RequestBody AttemptInput body) {
        Sensitive note = new Sensitive(Objects.requireNonNullElse(body.note(), ""));
        return views.answer(booking.called(request, body.reached(), note), request.caller());
    }
}
