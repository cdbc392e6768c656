package cn.onestop.consultation.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.consultation.triage.adapter.yaml.TreeFile;
import cn.onestop.consultation.triage.domain.Interview.Answer;
import cn.onestop.consultation.triage.domain.Interview.NoAnswer;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Tree tree = TreeCheck.of(TreeFile.read());
    private final Interview begun = new Interview(
            ResumeCode.mint(new Random(1)), tree.version(), Channel.HOTLINE, Map.of(), null, null, NOW, NOW);

    private Interview answered(Interview interview, String... answers) {
        List<Answer> given = new ArrayList<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.add(new Answer(answers[i], answers[i + 1]));
        }
        return interview.answer(tree, given, TODAY, CALENDAR, NOW);
    }

    private String asked(Interview interview) {
        return interview.walk(tree, TODAY, CALENDAR) instanceof Walk.Asking asking
                ? asking.question().id()
                : "nothing";
    }

    @Test
    void anEarlierAnswerThatIsChangedTakesBackWhatCameAfterIt() {
        Interview far = answered(begun, "where", "2103", "trouble", "LABOUR", "labour", "WAGES", "wages-left", "NO");
        Interview changed = answered(far, "trouble", "DEBT");
        assertThat(asked(changed)).isEqualTo("debt");
        assertThat(changed.answers().keySet()).containsExactly("where", "trouble");
    }

    @Test
    void goingBackTakesTheLastAnswerAndAtTheBeginningNothing() {
        Interview two = answered(begun, "where", "2103", "trouble", "LABOUR");
        Interview one = two.back(tree, TODAY, CALENDAR, NOW);
        assertThat(asked(one)).isEqualTo("trouble");
        Interview none = one.back(tree, TODAY, CALENDAR, NOW);
        assertThat(asked(none)).isEqualTo("where");
        assertThat(none.area()).isNull();
        assertThat(none.back(tree, TODAY, CALENDAR, NOW)).isEqualTo(none);
    }

    @Test
    void anAnswerToWhatIsNotAskedSaysWhatIs() {
        NoAnswer other = catchThrowableOfType(NoAnswer.class, () -> answered(begun, "where", "2103", "debt", "LENT"));
        assertThat(other.position()).isEqualTo(1);
        assertThat(other.isValueWrong()).isFalse();
        assertThat(other.asked()).isEqualTo("trouble");
        NoAnswer wrong = catchThrowableOfType(NoAnswer.class, () -> answered(begun, "where", "here"));
        assertThat(wrong.isValueWrong()).isTrue();
    }

    @Test
    void itIsGoneThirtyDaysAfterItsLastChangeAndNotAMomentBefore() {
        Instant changed = NOW.plus(Duration.ofDays(3));
        Interview later = begun.answer(tree, List.of(), TODAY, CALENDAR, changed);
        assertThat(later.isExpired(changed.plus(Duration.ofDays(30)).minusMillis(1)))
                .isFalse();
        assertThat(later.isExpired(changed.plus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void aCodeIsReadOverThePhone() {
        assertThat(ResumeCode.parse("7k3q 9x4f-a2bm-0rtz")).contains(new ResumeCode("7K3Q9X4FA2BM0RTZ"));
        assertThat(ResumeCode.parse("IK3Q9X4FA2BMORTL")).contains(new ResumeCode("1K3Q9X4FA2BM0RT1"));
        assertThat(ResumeCode.parse("7K3Q9X4FA2BM0RT")).isEmpty();
        assertThat(new ResumeCode("7K3Q9X4FA2BM0RTZ")).hasToString("7K3Q-9X4F-A2BM-0RTZ");
    }
}
