package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    private static final Duration LEAD = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(2);

    private final KeySchedule schedule = new KeySchedule(SIGNS_FOR, LEAD, KEPT);
    private final List<SigningKey> keys = new ArrayList<>();

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(schedule.nextSignsFrom(keys, START)).contains(START);
    }

    @Test
    void theNextKeyIsDueExactlyTheLeadBeforeTheChange() {
        add(START, START);
        Instant change = START.plus(SIGNS_FOR);

        assertThat(schedule.nextSignsFrom(keys, change.minus(LEAD).minusMillis(1)))
                .isEmpty();
        assertThat(schedule.nextSignsFrom(keys, change.minus(LEAD))).contains(change);
    }

    @Test
    void aKeyIsPublishedTheWholeLeadBeforeItSignsAlsoAfterALongSleep() {
        add(START, START);
        Instant awake = START.plus(SIGNS_FOR).plus(Duration.ofDays(90));

        assertThat(schedule.nextSignsFrom(keys, awake)).contains(awake.plus(LEAD));
    }

    @Test
    void theOldKeySignsUntilTheNewOneDoes() {
        Instant change = START.plus(SIGNS_FOR);
        SigningKey first = add(START, START);
        SigningKey second = add(change.minus(LEAD), change);

        assertThat(schedule.signing(keys, change.minusMillis(1))).contains(first);
        assertThat(schedule.signing(keys, change)).contains(second);
    }

    @Test
    void theNewKeyIsPublishedBeforeItSignsAndTheOldOneUntilItsTokensHaveExpired() {
        Instant change = START.plus(SIGNS_FOR);
        SigningKey first = add(START, START);
        SigningKey second = add(change.minus(LEAD), change);

        assertThat(schedule.published(keys, change.minus(LEAD))).containsExactly(first, second);
        assertThat(schedule.published(keys, change.plus(KEPT).minusMillis(1))).containsExactly(first, second);
        assertThat(schedule.published(keys, change.plus(KEPT))).containsExactly(second);
    }

    @Test
    void theOnlyKeyIsNeverRetired() {
        SigningKey only = add(START, START);

        assertThat(schedule.isRetired(only, keys, START.plus(Duration.ofDays(9_000))))
                .isFalse();
    }

    private SigningKey add(Instant publishedAt, Instant signsFrom) {
        long number = KeySchedule.nextNumber(keys);
        SigningKey key = new SigningKey(number, "key-" + number, publishedAt, signsFrom);
        keys.add(key);
        return key;
    }
}
