package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.Shortlisted;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.directory.Specialty;
import cn.onestop.lawyer.domain.directory.Workload;
import cn.onestop.lawyer.domain.matching.Candidate;
import cn.onestop.lawyer.domain.matching.Matching;
import cn.onestop.lawyer.domain.matching.Verdict;
import cn.onestop.lawyer.domain.matching.Wish;
import cn.onestop.web.BusinessClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ranks the directory for a case and explains the ranking; the same case on the same day and loads gets the same one. */
@Service
public class FindingLawyers {
    private final KeepingDirectory directory;
    private final Workloads workloads;
    private final LawyerSettings settings;
    private final BusinessClock clock;
    private volatile @Nullable Known known;

    FindingLawyers(KeepingDirectory directory, Workloads workloads, LawyerSettings settings, BusinessClock clock) {
        this.directory = directory;
        this.workloads = workloads;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(Instant until, Map<String, Integer> open, Map<String, Rating> ratings) {
        Workload of(String practitioner) {
            return new Workload(open.getOrDefault(practitioner, 0), ratings.getOrDefault(practitioner, Rating.NONE));
        }
    }

    /** @param asked ids of those who were asked already */
    public List<Shortlisted> find(Intake intake, Set<String> asked) {
        Wish wish = intake.wish(asked, clock.today());
        return matching()
                .rank(wish, intake.matter().toString(), settings.matching().shortlist())
                .stream()
                .map(candidate -> shortlisted(candidate, intake))
                .toList();
    }

    /**
     * Who fits, before there is a case; conflicts are looked for once there is one. The order of equals changes from day to day.
     *
     * @param area where the trouble is
     */
    public List<Candidate> suggest(String area, Specialty field, Work work, Set<Language> languages) {
        LocalDate today = clock.today();
        Wish wish =
                new Wish(area, Set.of(area), field, work, null, 0, languages, false, Set.of(), Set.of(), false, today);
        return matching().rank(wish, area + today, settings.matching().shortlist());
    }

    /** What is to be said of one practitioner in this case. */
    public Verdict explain(Practitioner who, Intake intake, Set<String> asked) {
        return matching().explain(who, intake.wish(asked, clock.today()));
    }

    /** A candidate as the case keeps it. */
    Shortlisted shortlisted(Candidate candidate, Intake intake) {
        Practitioner who = candidate.practitioner();
        return Shortlisted.found(counsel(who, intake), candidate.points(), candidate.reasons());
    }

    /** What clients said of somebody, on this platform and before. */
    public Rating ratingOf(Practitioner who) {
        return who.rating().plus(known().of(who.id()).rating());
    }

    private Counsel counsel(Practitioner who, Intake intake) {
        Directory now = directory.now();
        return new Counsel(
                who.id(),
                who.personKey(),
                who.name(),
                who.profession(),
                who.firm(),
                now.firm(who.firm()).map(Firm::name).orElse(""),
                who.yearsIn(intake.commission().field(), clock.today()));
    }

    private Matching matching() {
        return new Matching(
                directory.now(), known()::of, settings.matching().weights().weights());
    }

    /** Loads a second or two old serve a ranking; who is full by then can still say so. */
    private Known known() {
        Instant now = InstantSource.system().instant();
        Known last = known;
        if (last == null || !now.isBefore(last.until())) {
            last = new Known(now.plus(settings.workloadsKnownFor()), workloads.open(), workloads.ratings());
            known = last;
        }
        return last;
    }
}
