package cn.onestop.consultation.triage.adapter.http;

import cn.onestop.consultation.triage.adapter.http.TriageViews.InterviewView;
import cn.onestop.consultation.triage.adapter.http.TriageViews.WalkView;
import cn.onestop.consultation.triage.application.Interviewing;
import cn.onestop.consultation.triage.domain.Channel;
import cn.onestop.consultation.triage.domain.Interview.Answer;
import cn.onestop.web.Access;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A few questions that lead to whoever can help. Nobody needs to be logged in; an interview is its holder's who has the code. */
@Tag(name = "triage")
@RestController
@RequestMapping("/api/triage")
class TriageController {
    private static final String INTERVIEWS = "/api/triage/interviews/";

    private final Interviewing interviewing;
    private final TriageViews views;

    TriageController(Interviewing interviewing, TriageViews views) {
        this.interviewing = interviewing;
        this.views = views;
    }

    /** @param value of an option; YES or NO; a day, 2026-11-28; the code of an area */
    record AnswerInput(
            @NotBlank @Size(max = 60) String question,
            @NotBlank @Size(max = 60) String value) {
        private Answer answer() {
            return new Answer(question, value);
        }
    }

    record AnswersInput(@NotEmpty @Size(max = 50) List<@NotNull @Valid AnswerInput> answers) {}

    /** @param area answers every question for the area, so that nobody is asked for what is known */
    record WalkInput(
            @Nullable @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
            String area,

            @NotNull @Size(max = 50) List<@NotNull @Valid AnswerInput> answers) {}

    /** @param narrative what happened, in the person's words, kept encrypted */
    record InterviewInput(
            @NotNull Channel channel,
            @NotNull @Size(max = 50) List<@NotNull @Valid AnswerInput> answers,
            @Nullable @Size(max = 10_000) String narrative) {}

    record NarrativeInput(@NotBlank @Size(max = 10_000) String narrative) {}

    @Operation(summary = "Where these answers lead: to the next question, or to who can help and why. Keeps nothing")
    @Access(anyone = true)
    @PostMapping("/walks")
    WalkView walk(@Valid @RequestBody WalkInput body) {
        return views.of(interviewing.walk(body.area(), answers(body.answers())));
    }

    @Operation(
            summary = "Begin an interview that is kept for 30 days after its last change and resumed by its code",
            description =
                    "A repeat begins another one: visitors are not logged in, so nothing they send could tell one's "
                            + "repeat from somebody else's request, and no interview is ever told but to its own code. One that "
                            + "nobody goes on with has no effect and lapses.")
    @Access(anyone = true)
    @PostMapping("/interviews")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InterviewView> begin(@Valid @RequestBody InterviewInput body) {
        Interviewing.Now begun = interviewing.begin(body.channel(), answers(body.answers()), body.narrative());
        InterviewView view = views.of(begun);
        return ResponseEntity.created(URI.create(INTERVIEWS + view.code()))
                .eTag(Etags.of(begun.kept().version()))
                .body(view);
    }

    @Operation(summary = "Resume an interview, on any channel, by its code")
    @Access(anyone = true)
    @GetMapping("/interviews/{code}")
    ResponseEntity<InterviewView> resume(@PathVariable String code) {
        return answer(interviewing.resume(code));
    }

    @Operation(summary = "Answer what is asked; or a question answered before, which takes back what came after it")
    @Access(anyone = true)
    @PostMapping("/interviews/{code}/answers")
    ResponseEntity<InterviewView> answer(
            @PathVariable String code, ExpectedVersion version, @Valid @RequestBody AnswersInput body) {
        return answer(interviewing.answer(code, version.value(), answers(body.answers())));
    }

    @Operation(summary = "Take the last answer back")
    @Access(anyone = true)
    @PostMapping("/interviews/{code}/back")
    ResponseEntity<InterviewView> back(@PathVariable String code, ExpectedVersion version) {
        return answer(interviewing.back(code, version.value()));
    }

    @Operation(summary = "Tell what happened, in the person's words")
    @Access(anyone = true)
    @PutMapping("/interviews/{code}/narrative")
    ResponseEntity<InterviewView> tell(
            @PathVariable String code, ExpectedVersion version, @Valid @RequestBody NarrativeInput body) {
        return answer(interviewing.tell(code, version.value(), body.narrative()));
    }

    private ResponseEntity<InterviewView> answer(Interviewing.Now now) {
        return ResponseEntity.ok().eTag(Etags.of(now.kept().version())).body(views.of(now));
    }

    private static List<Answer> answers(List<AnswerInput> given) {
        return given.stream().map(AnswerInput::answer).toList();
    }
}
