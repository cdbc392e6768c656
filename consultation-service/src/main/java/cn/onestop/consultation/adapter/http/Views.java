package cn.onestop.consultation.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.consultation.domain.CallingBack;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Membership;
import cn.onestop.consultation.domain.Notice;
import cn.onestop.consultation.domain.Urgency;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about a consultation; {@link ViewOfConsultation} decides which of them a reader gets. */
final class Views {
    private Views() {}

    /**
     * One consultation, as far as this reader may see it.
     *
     * @param proxy who recorded it; null when the person did
     * @param call the call-centre's record; for staff only
     * @param desk who has it in hand; for staff only
     * @param order null when it needed none
     * @param survey null until closed
     * @param quality for supervisors only, and null unless drawn
     */
    record ConsultationView(
            String reference,
            String matter,
            Named topic,
            Named channel,
            Named status,
            boolean closed,
            String area,
            Instant openedAt,
            InquirerView inquirer,
            @Nullable ProxyView proxy,
            @Nullable CallView call,
            List<ExchangeView> exchanges,
            CircumstancesView circumstances,
            List<OpponentView> opponents,
            @Nullable UrgencyView urgency,
            List<Notice> notices,
            @Nullable DeskView desk,
            @Nullable OrderView order,
            CallBackView callBack,
            @Nullable SurveyView survey,
            @Nullable QualityView quality,
            List<SentView> referrals,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /**
     * @param key null while anonymous
     * @param number where to call back, masked but for the person and whoever has the contact in hand; null unless given
     * @param you whether the reader is the one who asked
     */
    record InquirerView(
            @Nullable String key,
            String name,
            boolean anonymous,
            @Nullable String number,
            boolean you) {}

    record ProxyView(String staff, String scope, Instant consentGivenAt) {}

    record CallView(
            String id,
            String centre,
            Instant startedAt,
            @Nullable Instant endedAt,
            String agent) {}

    /** @param answeredBy key of who answered, for staff; for the person {@code STAFF}; null until answered */
    record ExchangeView(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    record CircumstancesView(
            Circumstances.Dates dates,
            Set<Circumstances.Flag> flags,
            List<Membership.Group> memberships,
            @Nullable BigDecimal amountYuan) {}

    record OpponentView(String name, boolean organisation) {}

    record UrgencyView(Urgency.Ground ground, @Nullable LocalDate lastDay, Text what) {}

    /** @param handOvers how often it went from one to another */
    record DeskView(@Nullable String agent, @Nullable Instant takenAt, int handOvers) {}

    /**
     * @param what for staff only, else null
     * @param unit to whom it went last; null until sent
     * @param results what was done, the newest last
     */
    record OrderView(
            @Nullable String what,
            Instant openedAt,
            @Nullable String unit,
            int sent,
            List<ResultView> results,
            int reworks) {}

    record ResultView(String text, Instant at) {}

    /**
     * @param purpose what a call would be for now; null for nothing
     * @param inVain how many attempts in a row nobody answered
     */
    record CallBackView(
            CallingBack.@Nullable Purpose purpose,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            int inVain) {}

    record SurveyView(
            Named status,
            Instant askedAt,
            @Nullable Integer score,
            @Nullable String comment) {}

    record QualityView(
            Instant drawnAt,
            @Nullable Integer score,
            @Nullable String findings) {}

    /** @param told whether the person was told what came of it; true while there is nothing to tell */
    record SentView(ReferralView referral, boolean told) {}
}
