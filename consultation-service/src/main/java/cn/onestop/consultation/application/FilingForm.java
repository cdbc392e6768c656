package cn.onestop.consultation.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is recorded.
 *
 * @param inquirer whom staff record it for; null when the caller asks for oneself, or for an anonymous person
 * @param number where to call back; null unless given
 * @param consent what the inquirer agreed to; needed when staff record a person
 * @param answer the answer, where staff give it at once
 * @param handOnIfUrgent what the person agreed to hand on to legal aid at once, should it be urgent; null for no such consent
 */
public record FilingForm(
        Persons.@Nullable Person inquirer,
        @Nullable String number,
        @Nullable Consent consent,
        Channel channel,
        String area,
        Topic topic,
        String question,
        Circumstances circumstances,
        List<Opponent> opponents,
        @Nullable String answer,
        @Nullable HandOn handOnIfUrgent) {

    /** What the inquirer agreed that staff may record, and when. */
    public record Consent(String scope, Instant givenAt) {}

    /** @param scope what the person agreed to hand on; {@code narrative} whether the question goes with it */
    public record HandOn(String scope, boolean narrative) {}

    /** Somebody on the other side, as described. */
    public record Opponent(
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation,
            Persons.@Nullable Person representative) {
        ResolvingPeople.Who who() {
            return new ResolvingPeople.Who(person, organisation, representative);
        }
    }

    /** Whether somebody records it for another, known or not. */
    boolean isForOther() {
        return inquirer != null
                || channel == Channel.HOTLINE
                || channel == Channel.WORKSTATION
                || channel == Channel.CIRCUIT;
    }
}
