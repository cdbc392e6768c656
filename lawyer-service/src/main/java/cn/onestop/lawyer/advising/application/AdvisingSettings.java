package cn.onestop.lawyer.advising.application;

import cn.onestop.lawyer.advising.domain.Norm;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the places set for village advisers.
 *
 * @param mostVillages how many villages one adviser may serve, 1 to 100
 * @param norms what is expected in a village; the longest area code that fits counts
 */
@ConfigurationProperties("onestop.lawyer.advising")
public record AdvisingSettings(
        @DefaultValue("10") int mostVillages, @DefaultValue List<Norm> norms) {
    public AdvisingSettings {
        norms = List.copyOf(norms);
        if (mostVillages < 1 || mostVillages > 100) {
            throw new IllegalArgumentException("onestop.lawyer.advising.most-villages: 1 to 100");
        }
        for (Norm norm : norms) {
            if (norm.area().isBlank() || norm.visitsAQuarter() < 0 || norm.hoursAQuarter() < 0) {
                throw new IllegalArgumentException(
                        "onestop.lawyer.advising.norms: an area, and visits and hours a quarter of 0 or more");
            }
        }
    }
}
