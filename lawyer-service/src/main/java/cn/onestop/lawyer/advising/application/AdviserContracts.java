package cn.onestop.lawyer.advising.application;

import cn.onestop.lawyer.advising.domain.AdviserContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The contracts; a port. */
public interface AdviserContracts {
    Optional<AdviserContract> find(String id);

    /** The village's contract that stands on this day. */
    Optional<AdviserContract> ofVillage(String village, LocalDate day);

    /**
     * The contracts that stand on this day in an area and below it, by the villages' codes.
     *
     * @param after code of the village of the last one of the page before; empty for the first page
     */
    List<AdviserContract> standing(String area, LocalDate day, String after, int limit);

    /** The contracts of one adviser that stand on this day, by the villages' codes. */
    List<AdviserContract> ofLawyer(String lawyer, LocalDate day);

    /** @return the one that is kept under this id; empty when the same key came with another form */
    Optional<AdviserContract> conclude(AdviserContract contract, String origin);

    /** Puts the next version in the place of the one before; false when another stands there. */
    boolean replace(AdviserContract next);
}
