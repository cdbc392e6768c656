package cn.onestop.consultation.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.CaseBrief;
import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.consultation.adapter.http.Views.CallBackView;
import cn.onestop.consultation.adapter.http.Views.CallView;
import cn.onestop.consultation.adapter.http.Views.CircumstancesView;
import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.adapter.http.Views.DeskView;
import cn.onestop.consultation.adapter.http.Views.ExchangeView;
import cn.onestop.consultation.adapter.http.Views.InquirerView;
import cn.onestop.consultation.adapter.http.Views.OpponentView;
import cn.onestop.consultation.adapter.http.Views.OrderView;
import cn.onestop.consultation.adapter.http.Views.ProxyView;
import cn.onestop.consultation.adapter.http.Views.QualityView;
import cn.onestop.consultation.adapter.http.Views.ResultView;
import cn.onestop.consultation.adapter.http.Views.SentView;
import cn.onestop.consultation.adapter.http.Views.SurveyView;
import cn.onestop.consultation.adapter.http.Views.UrgencyView;
import cn.onestop.consultation.application.NextAction;
import cn.onestop.consultation.application.Standing;
import cn.onestop.consultation.domain.CallingBack;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Contact;
import cn.onestop.consultation.domain.Desk;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.consultation.domain.Membership;
import cn.onestop.consultation.domain.QualityCheck;
import cn.onestop.consultation.domain.WorkOrder;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A consultation as this reader may see it. */
@Component
class ViewOfConsultation {
    private static final int DIGITS_SHOWN = 4;

    private final DeadlineViews deadlines;
    private final BusinessClock clock;

    ViewOfConsultation(DeadlineViews deadlines, BusinessClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    ResponseEntity<ConsultationView> answer(Stored<Consultation> stored, Caller caller) {
        return answer(stored, Standing.of(caller, stored.value()));
    }

    ResponseEntity<ConsultationView> answer(Stored<Consultation> stored, Standing standing) {
        return ResponseEntity.ok().eTag(Etags.of(stored.version())).body(of(stored.value(), standing));
    }

    static CaseBrief brief(Stored<Consultation> stored) {
        Consultation consultation = stored.value();
        return CaseBrief.of(stored, topic(consultation), status(consultation));
    }

    static Named status(Consultation consultation) {
        return new Named(consultation.statusName(), consultation.status().title());
    }

    static Named topic(Consultation consultation) {
        return new Named(consultation.topic().name(), consultation.topic().title());
    }

    List<OpenDeadline> deadlines(Consultation consultation) {
        return deadlines.of(consultation, true);
    }

    List<ActionView> actions(Consultation consultation, Standing standing) {
        String path = "/api/consultations/" + consultation.reference() + "/";
        return NextAction.of(consultation, standing).stream()
                .map(action -> new ActionView(action.name(), action.method(), path + action.path(), action.title()))
                .toList();
    }

    @Nullable
    UrgencyView urgency(Consultation consultation) {
        return consultation
                .urgency(clock.today())
                .map(urgency -> new UrgencyView(urgency.ground(), urgency.lastDay(), urgency.what()))
                .orElse(null);
    }

    static List<SentView> referrals(Consultation consultation) {
        return consultation.referring().all().sent().stream()
                .map(sent -> new SentView(
                        ReferralView.of(sent),
                        !consultation.referring().isUntold(sent.referral().id())))
                .toList();
    }

    List<cn.onestop.consultation.domain.Notice> notices(Consultation consultation) {
        return consultation.notices(clock.today());
    }

    private ConsultationView of(Consultation consultation, Standing standing) {
        boolean staff = !standing.inquirer();
        Contact contact = consultation.contact();
        return new ConsultationView(
                consultation.reference().toString(),
                consultation.matter().toString(),
                topic(consultation),
                new Named(contact.channel().name(), contact.channel().title()),
                status(consultation),
                consultation.isClosed(),
                consultation.area(),
                consultation.openedAt(),
                inquirer(consultation, standing),
                proxy(contact.proxy()),
                staff ? call(contact.call()) : null,
                exchanges(consultation, staff),
                circumstances(consultation.circumstances()),
                consultation.opponents().stream()
                        .map(one -> new OpponentView(one.name().value(), one.organisation()))
                        .toList(),
                urgency(consultation),
                notices(consultation),
                staff ? desk(consultation.desk().state()) : null,
                consultation
                        .ordering()
                        .order()
                        .map(order -> order(order, staff))
                        .orElse(null),
                callBack(consultation.callingBack()),
                survey(consultation),
                standing.supervisor()
                        ? consultation
                                .quality()
                                .map(ViewOfConsultation::quality)
                                .orElse(null)
                        : null,
                referrals(consultation),
                deadlines(consultation),
                actions(consultation, standing));
    }

    private static InquirerView inquirer(Consultation consultation, Standing standing) {
        Inquirer inquirer = consultation.inquirer();
        boolean whole = standing.inquirer() || standing.agent();
        String number = inquirer.number() == null
                ? null
                : PhoneNumber.normal(inquirer.number().value());
        return new InquirerView(
                inquirer.key(),
                inquirer.name(),
                inquirer.key() == null,
                number == null || whole ? number : masked(number),
                standing.inquirer());
    }

    private static String masked(String number) {
        int shown = Math.min(DIGITS_SHOWN, number.length() / 2);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    private static @Nullable ProxyView proxy(Contact.@Nullable Proxy proxy) {
        return proxy == null ? null : new ProxyView(proxy.staff(), proxy.scope(), proxy.givenAt());
    }

    private static @Nullable CallView call(Contact.@Nullable Call call) {
        return call == null
                ? null
                : new CallView(call.id(), call.centre(), call.startedAt(), call.endedAt(), call.agent());
    }

    private static List<ExchangeView> exchanges(Consultation consultation, boolean staff) {
        return consultation.exchanges().stream()
                .map(one -> new ExchangeView(
                        one.question().value(),
                        one.askedAt(),
                        text(one.answer()),
                        one.answeredAt(),
                        staff || one.answeredBy() == null ? one.answeredBy() : "STAFF"))
                .toList();
    }

    private static CircumstancesView circumstances(Circumstances told) {
        return new CircumstancesView(
                told.dates(),
                told.flags(),
                told.memberships().stream().map(Membership::group).toList(),
                told.amountYuan());
    }

    private static DeskView desk(Desk.State desk) {
        return new DeskView(desk.agent(), desk.takenAt(), desk.transfers().size());
    }

    private static OrderView order(WorkOrder order, boolean staff) {
        return new OrderView(
                staff ? order.what().value() : null,
                order.openedAt(),
                order.dispatches().isEmpty()
                        ? null
                        : order.dispatches().getLast().unit(),
                order.dispatches().size(),
                order.results().stream()
                        .map(result -> new ResultView(result.text().value(), result.at()))
                        .toList(),
                order.reworks());
    }

    private static CallBackView callBack(CallingBack calls) {
        CallingBack.Purpose purpose = calls.purpose().orElse(null);
        return new CallBackView(
                purpose,
                calls.booking().map(CallingBack.Booking::startsAt).orElse(null),
                calls.booking().map(CallingBack.Booking::endsAt).orElse(null),
                purpose == null ? 0 : calls.inVain(purpose));
    }

    private static @Nullable SurveyView survey(Consultation consultation) {
        return consultation
                .surveying()
                .survey()
                .map(survey -> new SurveyView(
                        new Named(survey.status().name(), survey.status().title()),
                        survey.askedAt(),
                        survey.score(),
                        text(survey.comment())))
                .orElse(null);
    }

    private static QualityView quality(QualityCheck check) {
        QualityCheck.Grade grade = check.grade();
        return new QualityView(
                check.drawnAt(),
                grade == null ? null : grade.score(),
                grade == null ? null : grade.findings().value());
    }

    private static @Nullable String text(@Nullable Sensitive sensitive) {
        return sensitive == null ? null : sensitive.value();
    }
}
