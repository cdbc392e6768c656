package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.application.ConsultationSettings;
import cn.onestop.consultation.application.IdentifyingInquirer;
import cn.onestop.consultation.application.SendingReferrals;
import cn.onestop.consultation.application.TransferringContact;
import cn.onestop.consultation.application.TransferringContact.Transfer;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the first contact to its answer and its end. */
@Tag(name = "answering")
@RestController
@RequestMapping("/api/consultations/{reference}")
class AnsweringController {
    private final Changes changes;
    private final IdentifyingInquirer identifying;
    private final TransferringContact transferring;
    private final ConsultationSettings settings;
    private final ViewOfConsultation views;

    AnsweringController(
            Changes changes,
            IdentifyingInquirer identifying,
            TransferringContact transferring,
            ConsultationSettings settings,
            ViewOfConsultation views) {
        this.changes = changes;
        this.identifying = identifying;
        this.transferring = transferring;
        this.settings = settings;
        this.views = views;
    }

    record TextInput(@NotBlank @Size(max = 10_000) String text) {}

    record CircumstancesChange(
            @NotNull Topic topic, @NotNull @Valid CircumstancesInput circumstances) {}

    /** @param consent what the person agreed that is recorded */
    record InquirerInput(
            @NotNull @Valid PersonInput person,
            @NotBlank @Size(max = 500) String consent) {}

    /**
     * Exactly one of agent, area and referral.
     *
     * @param agent key of another agent
     * @param area code of the area in whose queue it is to wait
     * @param referral another line, with the person's consent
     */
    record TransferInput(
            @Nullable @Size(max = 100) String agent,
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String area,
            @Nullable @Valid ReferralInput referral,
            @NotBlank @Size(max = 500) String why) {}

    @Operation(summary = "Take a waiting contact; of several agents at once, one gets it")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/taking")
    ResponseEntity<ConsultationView> take(CaseRequest request) {
        return changes.byHandler(
                request, (consultation, act) -> consultation.desk().take(act));
    }

    @Operation(summary = "Record the days and circumstances from which periods and urgency follow")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PutMapping("/circumstances")
    ResponseEntity<ConsultationView> record(CaseRequest request, @Valid @RequestBody CircumstancesChange body) {
        Circumstances told = body.circumstances().told();
        return changes.byHandler(request, (consultation, act) -> consultation.record(act, body.topic(), told));
    }

    @Operation(summary = "Record who an anonymous person is, once the person agrees")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PutMapping("/inquirer")
    ResponseEntity<ConsultationView> identify(CaseRequest request, @Valid @RequestBody InquirerInput body) {
        return views.answer(identifying.identify(request, body.person().described(), body.consent()), request.caller());
    }

    @Operation(summary = "Answer what was asked last")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/answers")
    ResponseEntity<ConsultationView> answer(CaseRequest request, @Valid @RequestBody TextInput body) {
        return changes.byHandler(
                request,
                (consultation, act) -> consultation.answer(act, new Sensitive(body.text()), settings.sample()));
    }

    @Operation(summary = "Ask further")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/questions")
    ResponseEntity<ConsultationView> ask(CaseRequest request, @Valid @RequestBody TextInput body) {
        return changes.byInquirer(
                request, (consultation, act) -> consultation.askFurther(act, new Sensitive(body.text())));
    }

    @Operation(summary = "Hand a contact to another agent, to another area's queue, or to another line")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/transfer")
    ResponseEntity<ConsultationView> transfer(CaseRequest request, @Valid @RequestBody TransferInput body) {
        SendingReferrals.Offer referral =
                body.referral() == null ? null : body.referral().offer();
        return views.answer(
                transferring.transfer(request, new Transfer(body.agent(), body.area(), referral, body.why())),
                request.caller());
    }

    @Operation(summary = "Close it; the person is asked how satisfied they are")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/closing")
    ResponseEntity<ConsultationView> close(CaseRequest request) {
        return changes.byInquirer(request, (consultation, act) -> consultation.close(act));
    }

    @Operation(summary = "Take the question back")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/withdrawal")
    ResponseEntity<ConsultationView> withdraw(CaseRequest request) {
        return changes.byInquirer(request, (consultation, act) -> consultation.withdraw(act));
    }
}
