package cn.onestop.lawyer.advising.adapter.http;

import cn.onestop.cases.views.Named;
import cn.onestop.lawyer.advising.application.MeetingNorms.Advised;
import cn.onestop.lawyer.advising.application.MeetingNorms.Fulfilment;
import cn.onestop.lawyer.advising.domain.AdviserContract;
import cn.onestop.lawyer.advising.domain.Norm;
import cn.onestop.lawyer.advising.domain.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the API says of advisers and visits. */
final class AdvisingViews {
    private AdvisingViews() {}

    /**
     * @param rating mean of what villages gave, 1 to 5; null while none said anything
     * @param ratings how many visits were rated
     */
    record AdviserView(
            String village,
            String villageName,
            String lawyer,
            String name,
            String firm,
            String firmName,
            String number,
            LocalDate from,
            LocalDate until,
            @Nullable NormView norm,
            @Nullable BigDecimal rating,
            int ratings) {}

    /** @param area for which it is set */
    record NormView(String area, int visitsAQuarter, int hoursAQuarter) {
        static @Nullable NormView of(@Nullable Norm norm) {
            return norm == null ? null : new NormView(norm.area(), norm.visitsAQuarter(), norm.hoursAQuarter());
        }
    }

    record EndedView(String village, String lawyer, String number, LocalDate from, LocalDate endedOn, String why) {}

    /** @param norm null where no place set one */
    record FulfilmentView(
            String village,
            String villageName,
            String lawyer,
            String name,
            String quarter,
            int visits,
            int minutes,
            @Nullable NormView norm,
            boolean met) {}

    /**
     * @param returns why the village gave the record back
     * @param cancelled why it does not take place
     */
    record VisitView(
            String id,
            String village,
            String lawyer,
            Named status,
            LocalDate planned,
            String purpose,
            Visit.@Nullable Arrival arrival,
            @Nullable AccountView account,
            List<Visit.Returned> returns,
            @Nullable ConfirmationView confirmation,
            @Nullable AssessmentView assessment,
            @Nullable String cancelled) {}

    record AccountView(int minutes, int people, List<ServiceCount> services, String words) {}

    record ServiceCount(Named service, int count) {}

    record ConfirmationView(Instant at, int stars, String words) {}

    record AssessmentView(Instant at, Named grade, String words) {}

    static AdviserView of(Advised advised) {
        AdviserContract contract = advised.contract();
        return new AdviserView(
                contract.village(),
                contract.villageName(),
                contract.lawyer(),
                contract.name(),
                contract.firm(),
                contract.firmName(),
                contract.number(),
                contract.from(),
                contract.until(),
                NormView.of(advised.norm().orElse(null)),
                advised.rating().count() == 0
                        ? null
                        : BigDecimal.valueOf(advised.rating().mean().orElse(0)).setScale(1, RoundingMode.HALF_UP),
                advised.rating().count());
    }

    static EndedView ended(AdviserContract contract) {
        AdviserContract.Ending ending = Objects.requireNonNull(contract.ending());
        return new EndedView(
                contract.village(), contract.lawyer(), contract.number(), contract.from(), ending.on(), ending.why());
    }

    static FulfilmentView of(Fulfilment it) {
        AdviserContract contract = it.contract();
        return new FulfilmentView(
                contract.village(),
                contract.villageName(),
                contract.lawyer(),
                contract.name(),
                it.quarter().toString(),
                it.done().visits(),
                it.done().minutes(),
                NormView.of(it.norm()),
                it.met());
    }

    static VisitView of(Visit visit) {
        Visit.Account account = visit.account();
        Visit.Confirmation confirmation = visit.confirmation();
        Visit.Assessment assessment = visit.assessment();
        return new VisitView(
                visit.id(),
                visit.village(),
                visit.lawyer(),
                new Named(visit.status().name(), visit.status().title()),
                visit.planned(),
                visit.purpose(),
                visit.arrival(),
                account == null
                        ? null
                        : new AccountView(
                                account.minutes(), account.people(), counts(account.services()), account.words()),
                visit.returns(),
                confirmation == null
                        ? null
                        : new ConfirmationView(confirmation.at(), confirmation.stars(), confirmation.words()),
                assessment == null
                        ? null
                        : new AssessmentView(
                                assessment.at(),
                                new Named(
                                        assessment.grade().name(),
                                        assessment.grade().title()),
                                assessment.words()),
                visit.cancelled());
    }

    private static List<ServiceCount> counts(Map<Visit.Service, Integer> services) {
        return services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new ServiceCount(
                        new Named(one.getKey().name(), one.getKey().title()), one.getValue()))
                .toList();
    }
}
