package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.Reminders.Reminder;
import cn.onestop.cases.parcels.Parcel;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Registered on Monday 2026-11-16: to be shipped by the end of Thursday the 19th, warned of from Wednesday the 18th. */
class RemindersTest {
    private static final Instant REGISTERED = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant WARNED = Instant.parse("2026-11-17T16:00:00Z");
    private static final Instant MISSED = Instant.parse("2026-11-19T16:00:00Z");

    private final Reminders reminders = new Reminders(WorkingCalendar.published());
    private final Parcel parcel = registered();

    @Test
    void theNextThingToSayIsTheWarningThenTheMissThenNothing() {
        assertThat(reminders.nextDue(parcel, Set.of())).contains(WARNED);
        String warned = cause(WARNED);
        assertThat(reminders.nextDue(parcel, Set.of(warned))).contains(MISSED);
        assertThat(reminders.nextDue(parcel, Set.of(warned, cause(MISSED)))).isEmpty();
    }

    @Test
    void theWarningIsSaidFromItsInstantAndNotBefore() {
        assertThat(reminders.due(parcel, Set.of(), WARNED.minusMillis(1))).isEmpty();
        assertThat(reminders.due(parcel, Set.of(), WARNED))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.missed()).isFalse());
    }

    @Test
    void theMissIsSaidFromTheDueInstantAndNotBefore() {
        assertThat(reminders.due(parcel, Set.of(cause(WARNED)), MISSED.minusMillis(1)))
                .isEmpty();
        assertThat(reminders.due(parcel, Set.of(), MISSED))
                .extracting(Reminder::missed)
                .containsExactly(true);
    }

    @Test
    void whatIsDoneInTimeIsNotSpokenOf() {
        parcel.ship(act(REGISTERED.plusSeconds(60)));

        assertThat(reminders.nextDue(parcel, Set.of())).isEmpty();
        assertThat(reminders.due(parcel, Set.of(), MISSED)).isEmpty();
    }

    private String cause(Instant at) {
        List<Reminder> due = reminders.due(parcel, Set.of(), at);
        return due.getFirst().cause();
    }

    private static Parcel registered() {
        DeadlineRules rules = DeadlineRulesReader.read(RemindersTest.class.getResourceAsStream("/deadline-rules.yml"));
        Act act = act(REGISTERED);
        LocalDate day = act.day();
        RandomGenerator random = RandomGenerator.getDefault();
        return Parcel.registered(
                Reference.mint(Line.CONSULTATION, day, random),
                Reference.mint(Line.MATTER, day, random),
                act,
                "person-1",
                "210102",
                rules.inForce("ship", day),
                "");
    }

    private static Act act(Instant at) {
        return new Act(at, "person-1", null, "cause-" + at);
    }
}
