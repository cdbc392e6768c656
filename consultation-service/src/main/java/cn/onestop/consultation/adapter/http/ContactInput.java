package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.application.FilingForm;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is recorded.
 *
 * @param channel HOTLINE, WEBSITE, WORKSTATION, CIRCUIT or REMOTE
 * @param inquirer whom staff record it for; left out when the caller asks for oneself, or for an anonymous person
 * @param number where to call back, kept encrypted
 * @param consent what the inquirer agreed to; needed when staff record a person
 * @param answer where staff answer at once
 * @param handOnIfUrgent consent to hand it on to legal aid at once, should it be urgent on a ground of Legal Aid Law art. 44
 */
record ContactInput(
        @NotNull Channel channel,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotNull Topic topic,
        @NotBlank @Size(max = 10_000) String question,
        @Nullable @Valid PersonInput inquirer,
        @Nullable PhoneNumber number,
        @Nullable @Valid ConsentInput consent,
        @Nullable @Valid CircumstancesInput circumstances,
        @Nullable @Size(max = 20) List<@NotNull @Valid OpponentInput> opponents,
        @Nullable @Size(max = 10_000) String answer,
        @Nullable @Valid HandOnInput handOnIfUrgent) {

    record ConsentInput(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}

    /** @param narrative whether the question itself goes with it */
    record HandOnInput(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative) {}

    FilingForm form() {
        return new FilingForm(
                inquirer == null ? null : inquirer.described(),
                PhoneNumber.textOf(number),
                consent == null ? null : new FilingForm.Consent(consent.scope(), consent.givenAt()),
                channel,
                area,
                topic,
                question,
                CircumstancesInput.of(circumstances),
                opponents == null
                        ? List.of()
                        : opponents.stream().map(OpponentInput::described).toList(),
                answer == null || answer.isBlank() ? null : answer,
                handOnIfUrgent == null
                        ? null
                        : new FilingForm.HandOn(handOnIfUrgent.scope(), handOnIfUrgent.narrative()));
    }
}
