package cn.onestop.lawyer.advising.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who advises a village, and for how long.
 *
 * @param village code of the village or community, 12 digits
 * @param villageName as the register called it when the contract was concluded
 * @param lawyer id in the directory
 * @param name of the lawyer or grassroots legal worker
 * @param firm id of the firm or office in the directory
 * @param firmName its name
 * @param number of the written contract
 * @param until the last day
 * @param slot which of the adviser's places for villages it takes
 * @param ending why it ended early; null while it did not
 */
public record AdviserContract(
        String id,
        long version,
        String village,
        String villageName,
        String lawyer,
        String name,
        String firm,
        String firmName,
        String number,
        LocalDate from,
        LocalDate until,
        int slot,
        @Nullable Ending ending) {

    /** @param on the day from which nobody advises under this contract */
    public record Ending(LocalDate on, String why) {}

    /** Neither ended nor past its last day; it may begin later. */
    public boolean stands(LocalDate day) {
        return ending == null && !day.isAfter(until);
    }

    public boolean covers(LocalDate day) {
        return stands(day) && !day.isBefore(from);
    }

    public AdviserContract prolonged(LocalDate last) {
        return with(last, null);
    }

    public AdviserContract ended(LocalDate day, String why) {
        return with(until, new Ending(day, why));
    }

    private AdviserContract with(LocalDate last, @Nullable Ending over) {
        return new AdviserContract(
                id, version + 1, village, villageName, lawyer, name, firm, firmName, number, from, last, slot, over);
    }
}
