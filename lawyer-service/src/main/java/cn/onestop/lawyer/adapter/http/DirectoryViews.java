package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.views.Named;
import cn.onestop.lawyer.application.FindingLawyers;
import cn.onestop.lawyer.application.KeepingDirectory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.matching.Candidate;
import cn.onestop.lawyer.domain.matching.Reason;
import cn.onestop.web.Etags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The directory as anybody may see it: no person key, no declarations. */
@Component
class DirectoryViews {
    private final KeepingDirectory directory;
    private final FindingLawyers finding;

    DirectoryViews(KeepingDirectory directory, FindingLawyers finding) {
        this.directory = directory;
        this.finding = finding;
    }

    /** @param reasons what each side of the match is worth; their points are the sum */
    record SuggestionView(LawyerView lawyer, int points, List<Reason> reasons) {}

    SuggestionView of(Candidate candidate) {
        return new SuggestionView(of(candidate.practitioner()), candidate.points(), candidate.reasons());
    }

    /**
     * @param firmName empty when the firm is no longer in the directory
     * @param online whether an offer can be answered here
     * @param capacity how many cases at once
     * @param sample whether it was made up for a trial
     */
    record LawyerView(
            String id,
            String name,
            Named profession,
            String firm,
            String firmName,
            String area,
            String licence,
            boolean practising,
            boolean online,
            List<PracticeView> practice,
            List<Named> languages,
            int capacity,
            RatingView rating,
            boolean sample) {}

    record PracticeView(Named field, LocalDate since) {}

    /** @param mean 1.0 to 5.0; null while nobody said anything */
    @Schema(name = "MeanRatingView")
    record RatingView(@Nullable BigDecimal mean, int count) {}

    record FirmView(
            String id,
            String name,
            Named kind,
            String area,
            String district,
            String creditCode,
            String address,
            boolean sample) {}

    LawyerView of(Practitioner who) {
        return new LawyerView(
                who.id(),
                who.name(),
                new Named(who.profession().name(), who.profession().title()),
                who.firm(),
                directory.now().firm(who.firm()).map(Firm::name).orElse(""),
                who.area(),
                who.licence(),
                who.practising(),
                who.personKey() != null,
                who.since().entrySet().stream()
                        .map(practice -> new PracticeView(
                                new Named(
                                        practice.getKey().name(),
                                        practice.getKey().title()),
                                practice.getValue()))
                        .toList(),
                who.languages().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(language -> new Named(language.name(), language.title()))
                        .toList(),
                who.capacity(),
                rating(finding.ratingOf(who)),
                who.sample());
    }

    FirmView of(Firm firm) {
        return new FirmView(
                firm.id(),
                firm.name(),
                new Named(firm.kind().name(), firm.kind().title()),
                firm.area(),
                firm.district(),
                firm.creditCode(),
                firm.address(),
                firm.sample());
    }

    ResponseEntity<LawyerView> answer(Practitioner who) {
        return ResponseEntity.ok().eTag(Etags.of(who.version())).body(of(who));
    }

    ResponseEntity<FirmView> answer(Firm firm) {
        return ResponseEntity.ok().eTag(Etags.of(firm.version())).body(of(firm));
    }

    private static RatingView rating(Rating rating) {
        return new RatingView(
                rating.mean().isEmpty()
                        ? null
                        : BigDecimal.valueOf(rating.mean().getAsDouble()).setScale(1, RoundingMode.HALF_UP),
                rating.count());
    }
}
