package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Access;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has to work on, with its clocks. */
@Tag(name = "work orders")
@RestController
@RequestMapping("/api/consultations/{reference}/order")
class WorkOrderController {
    private final Changes changes;

    WorkOrderController(Changes changes) {
        this.changes = changes;
    }

    record OrderInput(@NotBlank @Size(max = 5_000) String what) {}

    /** @param area code of the area that is responsible from then on */
    record DispatchInput(
            @NotBlank @Size(max = 200) String unit,
            @NotNull @Pattern(regexp = "[0-9]{2,12}") String area) {}

    record ReasonInput(@NotBlank @Size(max = 500) String why) {}

    record ExtensionInput(
            @NotNull @Min(1) @Max(10) Integer workingDays,
            @NotBlank @Size(max = 500) String why) {}

    record ResultInput(@NotBlank @Size(max = 10_000) String result) {}

    @Operation(summary = "Open a work order: 5 working days from now")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping
    ResponseEntity<ConsultationView> open(CaseRequest request, @Valid @RequestBody OrderInput body) {
        return changes.byHandler(
                request, (consultation, act) -> consultation.ordering().open(act, new Sensitive(body.what())));
    }

    @Operation(summary = "Send the order to a unit, whose area is responsible from then on")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @PostMapping("/dispatches")
    ResponseEntity<ConsultationView> dispatch(CaseRequest request, @Valid @RequestBody DispatchInput body) {
        return changes.byStaff(
                request, (consultation, act) -> consultation.ordering().dispatch(act, body.unit(), body.area()));
    }

    @Operation(summary = "Send a misrouted order back, within 2 working days")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/returns")
    ResponseEntity<ConsultationView> sendBack(CaseRequest request, @Valid @RequestBody ReasonInput body) {
        return changes.byHandler(
                request, (consultation, act) -> consultation.ordering().sendBack(act, body.why()));
    }

    @Operation(summary = "Allow more time, up to 10 working days in all")
    @Access(staff = Role.SUPERVISOR)
    @PostMapping("/extensions")
    ResponseEntity<ConsultationView> extend(CaseRequest request, @Valid @RequestBody ExtensionInput body) {
        return changes.bySupervisor(
                request, (consultation, act) -> consultation.ordering().extend(act, body.workingDays(), body.why()));
    }

    @Operation(summary = "Record what was done; the person is to be told")
    @Access(staff = {Role.HOTLINE_AGENT, Role.CLERK, Role.SUPERVISOR})
    @PostMapping("/results")
    ResponseEntity<ConsultationView> handle(CaseRequest request, @Valid @RequestBody ResultInput body) {
        return changes.byStaff(
                request, (consultation, act) -> consultation.ordering().handle(act, new Sensitive(body.result())));
    }

    @Operation(summary = "Take the order under supervision")
    @Access(staff = Role.SUPERVISOR)
    @PostMapping("/supervision")
    ResponseEntity<ConsultationView> supervise(CaseRequest request) {
        return changes.bySupervisor(
                request, (consultation, act) -> consultation.ordering().supervise(act));
    }

    @Operation(summary = "The person is not content: have it worked on again")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PostMapping("/rework")
    ResponseEntity<ConsultationView> rework(CaseRequest request) {
        return changes.byInquirer(
                request, (consultation, act) -> consultation.ordering().rework(act));
    }
}
