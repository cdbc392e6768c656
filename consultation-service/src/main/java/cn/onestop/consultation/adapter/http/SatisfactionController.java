package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.application.DrawnAnswers;
import cn.onestop.consultation.application.MeasuringSatisfaction;
import cn.onestop.consultation.application.MeasuringSatisfaction.Figure;
import cn.onestop.consultation.application.SatisfactionFigures.By;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether people were satisfied, and how well they were answered. */
@Tag(name = "satisfaction")
@RestController
@RequestMapping("/api/consultations")
class SatisfactionController {
    private static final String LIST = "drawn-answers";

    private final Changes changes;
    private final MeasuringSatisfaction measuring;
    private final DrawnAnswers drawn;
    private final Cursors cursors;

    SatisfactionController(Changes changes, MeasuringSatisfaction measuring, DrawnAnswers drawn, Cursors cursors) {
        this.changes = changes;
        this.measuring = measuring;
        this.drawn = drawn;
        this.cursors = cursors;
    }

    /** @param score 1 to 5, satisfied from 4 */
    record SurveyInput(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = 2_000) String comment) {}

    record GradeInput(
            @NotNull @Min(1) @Max(5) Integer score,
            @NotBlank @Size(max = 2_000) String findings) {}

    /** @param from the first day on which they were closed, {@code to} the last */
    record Figures(LocalDate from, LocalDate to, By by, List<Figure> figures) {}

    @Operation(summary = "Say how satisfied one is; whoever is dissatisfied is called back")
    @Access(
            own = true,
            staff = {Role.HOTLINE_AGENT, Role.CLERK})
    @PutMapping("/{reference}/survey")
    ResponseEntity<ConsultationView> answer(CaseRequest request, @Valid @RequestBody SurveyInput body) {
        Sensitive comment = body.comment() == null ? null : new Sensitive(body.comment());
        return changes.byInquirer(
                request, (consultation, act) -> consultation.surveying().answer(act, body.score(), comment));
    }

    @Operation(summary = "The answers of the supervisor's areas that were drawn for a check and not graded yet")
    @Access(staff = Role.SUPERVISOR)
    @GetMapping("/quality")
    Page<DrawnAnswers.Drawn> drawn(Caller caller, @RequestParam(required = false) @Nullable String after, Limit limit) {
        Page<DrawnAnswers.Drawn> page =
                drawn.ungraded(caller.areas(), after == null ? null : cursors.read(LIST, after), limit.value());
        return new Page<>(page.items(), page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "Grade an answer that was drawn")
    @Access(staff = Role.SUPERVISOR)
    @PostMapping("/{reference}/quality")
    ResponseEntity<ConsultationView> grade(CaseRequest request, @Valid @RequestBody GradeInput body) {
        return changes.bySupervisor(
                request, (consultation, act) -> consultation.grade(act, body.score(), new Sensitive(body.findings())));
    }

    @Operation(
            summary =
                    "Satisfaction of the consultations closed in a range of days, with its denominators and the response rate")
    @Access(staff = Role.SUPERVISOR)
    @GetMapping("/figures")
    Figures figures(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "LINE") By by,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2,12}") String area) {
        return new Figures(from, to, by, measuring.of(caller, from, to, by, area));
    }
}
