package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.matching.Weights;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the province sets for this line.
 *
 * @param workloadsKnownFor for how long what practitioners have in hand is taken for known
 */
@ConfigurationProperties("onestop.lawyer")
public record LawyerSettings(
        @DefaultValue("2s") Duration workloadsKnownFor,
        @DefaultValue Matching matching,
        @DefaultValue Assignments assignments) {

    /** @param shortlist how many are proposed */
    public record Matching(
            @DefaultValue("10") int shortlist, @DefaultValue WeightSettings weights) {
        public Matching {
            if (shortlist < 1 || shortlist > 20) {
                throw new IllegalArgumentException("onestop.lawyer.matching.shortlist: 1 to 20");
            }
        }
    }

    /** What each side of a match is worth at most. */
    public record WeightSettings(
            @DefaultValue("30") int area,
            @DefaultValue("30") int field,
            @DefaultValue("10") int years,
            @DefaultValue("10") int language,
            @DefaultValue("10") int load,
            @DefaultValue("10") int rating) {
        Weights weights() {
            return new Weights(area, field, years, language, load, rating);
        }
    }

    /**
     * @param mostOffers how many lawyers are asked in turn
     * @param reserveHours kept at the end of the 3 days for the centre
     * @param withinHours every offer ends before the sender would have the assignment back
     */
    public record Assignments(
            @DefaultValue("3") int mostOffers,
            @DefaultValue("12") int reserveHours,
            @DefaultValue("58") int withinHours) {
        public Assignments {
            if (mostOffers < 1 || mostOffers > 10 || reserveHours < 0 || reserveHours > 48 || withinHours < 1) {
                throw new IllegalArgumentException(
                        "onestop.lawyer.assignments: mostOffers 1 to 10, reserveHours 0 to 48, withinHours at least 1");
            }
        }
    }
}
