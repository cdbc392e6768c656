package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.DeadlineRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts as hardship in a province (art. 34), in one version.
 *
 * @param version names it in every result that used it
 * @param area code of the province
 * @param monthlyIncomeLimits yuan a head and month, by area code; the longest code that fits counts
 * @param assetsLimit yuan a head
 * @param otherMatters laws and rules of the province that add matters (31(9)) or exempt groups (42(4)), as they are cited
 * @param source how sure the figures are
 * @param validTo null while it is in force
 */
public record HardshipStandard(
        String version,
        String area,
        Map<String, BigDecimal> monthlyIncomeLimits,
        BigDecimal assetsLimit,
        List<String> otherMatters,
        DeadlineRule.Source source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public HardshipStandard {
        monthlyIncomeLimits = Map.copyOf(monthlyIncomeLimits);
        otherMatters = List.copyOf(otherMatters);
        if (!monthlyIncomeLimits.containsKey(area)) {
            throw new IllegalArgumentException("standard " + version + " names no limit for " + area + " itself");
        }
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The limit a head and month for this place. */
    public BigDecimal monthlyIncomeLimit(String place) {
        for (int length = place.length(); length > area.length(); length--) {
            BigDecimal limit = monthlyIncomeLimits.get(place.substring(0, length));
            if (limit != null) {
                return limit;
            }
        }
        return Objects.requireNonNull(monthlyIncomeLimits.get(area));
    }
}
