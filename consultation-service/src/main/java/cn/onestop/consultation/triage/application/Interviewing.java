package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.application.Interviews.Kept;
import cn.onestop.consultation.triage.domain.Channel;
import cn.onestop.consultation.triage.domain.Interview;
import cn.onestop.consultation.triage.domain.Interview.Answer;
import cn.onestop.consultation.triage.domain.Interview.NoAnswer;
import cn.onestop.consultation.triage.domain.ResumeCode;
import cn.onestop.consultation.triage.domain.Tree;
import cn.onestop.consultation.triage.domain.Walk;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Asks one question after the other until it is clear who can help; what was told is kept for 30 days and resumed by its code. */
@Service
public class Interviewing {
    private final Interviews interviews;
    private final CurrentTree current;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    Interviewing(Interviews interviews, CurrentTree current, BusinessClock clock, WorkingCalendar calendar) {
        this.interviews = interviews;
        this.current = current;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** An interview as it stands, and where its answers lead today. */
    public record Now(Kept kept, Walk walk) {}

    /**
     * Where answers lead, of which nothing is kept.
     *
     * @param area that is known without being asked for
     */
    public Walk walk(@Nullable String area, List<Answer> answers) {
        Interview asked = fresh(current.published().tree(), Channel.WEBSITE, null, area);
        return walk(answered(asked, answers));
    }

    /**
     * Begins one and keeps it; each time another, whatever the request: nobody needs to be logged in, so no key or body tells
     * who asks, and the code that is answered opens what a person told. One that is left lying has no effect and lapses.
     */
    public Now begin(Channel channel, List<Answer> answers, @Nullable String narrative) {
        Interview begun = answered(
                fresh(current.published().tree(), channel, narrative == null ? null : new Sensitive(narrative), null),
                answers);
        return now(interviews.begin(begun));
    }

    public Now resume(String code) {
        return now(find(code));
    }

    public Now answer(String code, long expected, List<Answer> answers) {
        return change(code, expected, interview -> answered(interview, answers));
    }

    /** Takes the last answer back. */
    public Now back(String code, long expected) {
        return change(
                code,
                expected,
                interview -> interview.back(treeOf(interview), clock.today(), calendar, clock.instant()));
    }

    public Now tell(String code, long expected, String what) {
        return change(code, expected, interview -> interview.tell(new Sensitive(what), clock.instant()));
    }

    @Scheduled(fixedDelayString = "${onestop.triage.sweep}")
    void removeExpired() {
        interviews.removeOlderThan(clock.instant().minus(Interview.KEPT));
    }

    private Now change(String code, long expected, UnaryOperator<Interview> how) {
        Kept kept = find(code);
        if (kept.version() != expected) {
            throw Problems.stale();
        }
        Interview next = how.apply(kept.interview());
        if (!interviews.replace(next, expected)) {
            throw Problems.stale();
        }
        return now(new Kept(next, expected + 1));
    }

    private Kept find(String code) {
        return ResumeCode.parse(code)
                .flatMap(interviews::find)
                .filter(kept -> !kept.interview().isExpired(clock.instant()))
                .orElseThrow(Problems::notFound);
    }

    private Interview answered(Interview interview, List<Answer> answers) {
        try {
            return interview.answer(treeOf(interview), answers, clock.today(), calendar, clock.instant());
        } catch (NoAnswer e) {
            throw noAnswer(e);
        }
    }

    private static ProblemException noAnswer(NoAnswer e) {
        String field = "/answers/" + e.position() + (e.isValueWrong() ? "/value" : "/question");
        return Problems.invalid(
                field,
                e.isValueWrong()
                        ? new Text("不是该问题的选项", "is no answer to " + e.asked())
                        : e.asked().isEmpty()
                                ? new Text("问题已经问完", "nothing is asked any more")
                                : new Text("现在问的是 " + e.asked(), "is not what is asked; that is " + e.asked()));
    }

    private Interview fresh(Tree tree, Channel channel, @Nullable Sensitive narrative, @Nullable String area) {
        Instant now = clock.instant();
        return new Interview(ResumeCode.mint(random), tree.version(), channel, Map.of(), narrative, area, now, now);
    }

    private Now now(Kept kept) {
        return new Now(kept, walk(kept.interview()));
    }

    private Walk walk(Interview interview) {
        return interview.walk(treeOf(interview), clock.today(), calendar);
    }

    private Tree treeOf(Interview interview) {
        Tree published = current.published().tree();
        return Optional.of(published)
                .filter(tree -> tree.version().equals(interview.tree()))
                .orElseGet(() -> current.of(interview.tree()));
    }
}
