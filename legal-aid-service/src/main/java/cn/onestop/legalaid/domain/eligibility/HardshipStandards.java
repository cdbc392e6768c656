package cn.onestop.legalaid.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every version of every province's standard there ever was. */
public record HardshipStandards(List<HardshipStandard> versions) {

    /** @throws IllegalArgumentException when two versions for one area are in force on one day, or share a name */
    public HardshipStandards {
        versions = List.copyOf(versions);
        for (HardshipStandard one : versions) {
            for (HardshipStandard other : versions) {
                if (one != other
                        && (one.version().equals(other.version())
                                || (one.area().equals(other.area()) && other.inForceOn(one.validFrom())))) {
                    throw new IllegalArgumentException("standards %s and %s are in force together, or have one name"
                            .formatted(one.version(), other.version()));
                }
            }
        }
    }

    /** The standard of the province in which the place lies; empty when none is on record for that day. */
    public Optional<HardshipStandard> inForce(String place, LocalDate day) {
        return versions.stream()
                .filter(standard -> place.startsWith(standard.area()) && standard.inForceOn(day))
                .findFirst();
    }
}
