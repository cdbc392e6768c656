package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.application.RecordingCalls;
import cn.onestop.consultation.application.RecordingCalls.Call;
import cn.onestop.consultation.application.RecordingCalls.Result;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records of call-centres. */
@Tag(name = "calls")
@RestController
@RequestMapping("/api/consultations/calls")
class CallsController {
    private final RecordingCalls recording;

    CallsController(RecordingCalls recording) {
        this.recording = recording;
    }

    record Batch(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid CallInput> calls) {}

    /**
     * @param id the centre's id of the call: the same again opens nothing
     * @param agent who took it, as the centre names its staff
     * @param topic OTHER unless said
     * @param number where to call back
     * @param answer left out when it still has to be answered
     * @param score what the person gave at the end of the call
     */
    record CallInput(
            @NotBlank @Size(max = 100) String id,
            @NotNull Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable @Size(max = 100) String agent,
            @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
            @Nullable Topic topic,
            @Nullable PhoneNumber number,
            @NotBlank @Size(max = 10_000) String question,
            @Nullable @Valid CircumstancesInput circumstances,
            @Nullable @Size(max = 10_000) String answer,
            @Nullable @Min(1) @Max(5) Integer score) {
        Call call() {
            return new Call(
                    id,
                    startedAt,
                    endedAt,
                    agent,
                    area,
                    topic == null ? Topic.OTHER : topic,
                    PhoneNumber.textOf(number),
                    question,
                    CircumstancesInput.of(circumstances),
                    answer == null || answer.isBlank() ? null : answer,
                    score);
        }
    }

    /** One result for each record, in the order of the records. */
    record Recorded(List<Result> results) {}

    @Operation(summary = "Hand in call records, one or many; each is taken once by the centre's id of the call")
    @Access(scope = "consultation.calls")
    @PostMapping
    Recorded record(Caller caller, @Valid @RequestBody Batch body) {
        return new Recorded(recording.record(
                caller, body.calls().stream().map(CallInput::call).toList()));
    }
}
