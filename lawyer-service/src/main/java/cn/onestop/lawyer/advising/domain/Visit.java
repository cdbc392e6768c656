package cn.onestop.lawyer.advising.domain;

import cn.onestop.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit of an adviser to the village.
 *
 * @param contract under which it takes place
 * @param planned the day it was planned for
 * @param arrival where and when the adviser checked in; null before
 * @param account what was done; null until it is recorded
 * @param returns why the village gave the record back, the first first
 * @param confirmation by the village; null before
 * @param assessment by the justice bureau; null before
 * @param cancelled why it does not take place; null while it does
 */
public record Visit(
        String id,
        long version,
        String contract,
        String village,
        String lawyer,
        VisitStatus status,
        LocalDate planned,
        String purpose,
        @Nullable Arrival arrival,
        @Nullable Account account,
        List<Returned> returns,
        @Nullable Confirmation confirmation,
        @Nullable Assessment assessment,
        @Nullable String cancelled) {

    public Visit {
        returns = List.copyOf(returns);
    }

    /** What an adviser does in a village. */
    public enum Service {
        CONSULTATION("解答法律咨询", "answering questions"),
        MEDIATION("参与人民调解", "helping mediators"),
        DOCUMENT_REVIEW("审查合同和村规民约", "reviewing contracts and village rules"),
        LECTURE("法治宣传讲座", "explaining the law"),
        AID_GUIDANCE("引导申请法律援助、公证、鉴定", "showing the way to legal aid, notaries and forensics");

        private final Text title;

        Service(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** How well a visit served the village. */
    public enum Grade {
        GOOD("优良", "good"),
        ADEQUATE("合格", "adequate"),
        INADEQUATE("不合格", "inadequate");

        private final Text title;

        Grade(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** @param place degrees as the device told them; null where it did not */
    public record Arrival(
            Instant at, LocalDate day, @Nullable Place place) {}

    public record Place(double latitude, double longitude) {}

    /**
     * @param minutes how long it took
     * @param people how many were served
     * @param services how often each was given
     * @param words what it was about, without names
     */
    public record Account(int minutes, int people, Map<Service, Integer> services, String words) {
        public Account {
            services = Map.copyOf(services);
        }
    }

    public record Returned(Instant at, String why) {}

    /** @param stars 1 to 5 */
    public record Confirmation(Instant at, String by, int stars, String words) {}

    public record Assessment(Instant at, String by, Grade grade, String words) {}

    public static Visit planned(String id, AdviserContract contract, LocalDate day, String purpose) {
        return new Visit(
                id,
                1,
                contract.id(),
                contract.village(),
                contract.lawyer(),
                VisitStatus.PLANNED,
                day,
                purpose,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** The first day it may begin is the one it was planned for. */
    public Visit checkedIn(Arrival at) {
        return moved(VisitStatus.CHECKED_IN, at, null, returns, null, null, null);
    }

    public Visit recorded(Account told) {
        return moved(VisitStatus.RECORDED, arrival, told, returns, null, null, null);
    }

    /** What was recorded stays with the reason until it is recorded anew. */
    public Visit givenBack(Returned because) {
        return moved(
                VisitStatus.CHECKED_IN,
                arrival,
                account,
                Stream.concat(returns.stream(), Stream.of(because)).toList(),
                null,
                null,
                null);
    }

    public Visit confirmed(Confirmation by) {
        return moved(VisitStatus.VILLAGE_CONFIRMED, arrival, account, returns, by, null, null);
    }

    public Visit assessed(Assessment by) {
        return moved(VisitStatus.ASSESSED, arrival, account, returns, confirmation, by, null);
    }

    public Visit cancelled(String why) {
        return moved(VisitStatus.CANCELLED, null, null, returns, null, null, why);
    }

    /** The day on which it took place, as far as it counts. */
    public Optional<LocalDate> counted() {
        return Optional.ofNullable(arrival).filter(at -> status.counts()).map(Arrival::day);
    }

    private Visit moved(
            VisitStatus to,
            @Nullable Arrival at,
            @Nullable Account told,
            List<Returned> back,
            @Nullable Confirmation by,
            @Nullable Assessment judged,
            @Nullable String why) {
        return new Visit(
                id,
                version + 1,
                contract,
                village,
                lawyer,
                VisitStatus.MOVES.move(status, to).to(),
                planned,
                purpose,
                at,
                told,
                back,
                by,
                judged,
                why);
    }
}
