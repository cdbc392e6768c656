package cn.onestop.consultation.publicity.domain;

import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event at which the law is explained: at a legal culture base, in a village hall, at a school.
 *
 * @param site id of the place in the register
 * @param siteName as it was called when the event was announced
 * @param area code of the area in which the place lies
 * @param speaker who speaks; empty where nobody does
 * @param capacity how many people can come
 * @param cancelled why it does not take place; null while it does
 * @param signUps who comes, the first first
 */
public record LegalEvent(
        String id,
        Kind kind,
        String title,
        String description,
        String site,
        String siteName,
        String area,
        Instant startsAt,
        Instant endsAt,
        String speaker,
        int capacity,
        @Nullable String cancelled,
        List<SignUp> signUps,
        long version) {

    /** What takes place. */
    public enum Kind {
        LECTURE("讲座", "lecture"),
        CONSULTATION_DAY("现场咨询", "consultation on the spot"),
        MOOT_COURT("模拟法庭", "moot court"),
        EXHIBITION("展览", "exhibition"),
        PERFORMANCE("文艺演出", "performance");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /**
     * @param person key in the register of persons
     * @param by account that wrote it down: the person's own, or a clerk's
     */
    public record SignUp(String person, Instant at, String by) {}

    public LegalEvent {
        signUps = List.copyOf(signUps);
    }

    public int placesLeft() {
        return Math.max(0, capacity - signUps.size());
    }

    public boolean has(@Nullable String person) {
        return signUps.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Signing up ends when it begins. */
    public boolean isOver(Instant now) {
        return !now.isBefore(startsAt);
    }
}
