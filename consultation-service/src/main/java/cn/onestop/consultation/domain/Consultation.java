package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Door;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to the legal service, from first contact to the survey. Here it is asked, answered and closed; the rest are parts
 * with verbs of their own: {@link #desk()}, {@link #ordering()}, {@link #callingBack()}, {@link #surveying()},
 * {@link #referring()}. All of them change the status through one door.
 */
public final class Consultation implements Case<ConsultationEvent> {
    private static final int MOST_QUESTIONS = 50;

    private final Periods periods;
    private final Contact contact;
    private final List<Opponent> opponents;
    private final List<Exchange> exchanges;
    private final Door<Status, ConsultationEvent> door;
    private final Clocks clocks;
    private final Desk desk;
    private final Ordering ordering;
    private final CallingBack callingBack;
    private final Surveying surveying;
    private final Referring referring;
    private Inquirer inquirer;
    private Topic topic;
    private Circumstances circumstances;
    private String area;
    private @Nullable QualityCheck quality;
    private @Nullable Closing closing;

    private Consultation(Periods periods, ConsultationState state) {
        this.periods = periods;
        contact = state.contact();
        inquirer = state.inquirer();
        topic = state.topic();
        circumstances = state.circumstances();
        opponents = state.opponents();
        area = state.area();
        exchanges = new ArrayList<>(state.exchanges());
        quality = state.quality();
        closing = state.closing();
        door = new Door<>(Status.MOVES, state.status());
        clocks = new Clocks(periods, state.deadlines());
        desk = new Desk(this, state.desk());
        ordering = new Ordering(this, state.order());
        callingBack = new CallingBack(this, state.callBack());
        surveying = new Surveying(this, state.survey());
        referring = new Referring(this, state);
    }

    public static Consultation restored(Periods periods, ConsultationState state) {
        return new Consultation(periods, state);
    }

    /** Somebody asked; staff who record it for the person have it in hand. */
    public static Consultation received(Periods periods, Contact contact, Asked asked, Act act) {
        Consultation opened = new Consultation(periods, ConsultationState.opened(contact, asked, List.of()));
        opened.requirePast(asked.circumstances().dates(), act);
        opened.begin(act);
        opened.door.begin(new ConsultationEvent.Received(
                contact.channel(),
                asked.topic(),
                contact.proxy() != null,
                opened.urgency(act.day()).isPresent()));
        if (contact.proxy() != null) {
            opened.desk.hold(act);
        }
        return opened;
    }

    /** Another line sent it, with the consent of the person it is for. */
    public static Consultation referred(
            Periods periods, Contact contact, Asked asked, IncomingReferral incoming, Act act) {
        Consultation opened = new Consultation(periods, ConsultationState.opened(contact, asked, List.of(incoming)));
        opened.begin(act);
        opened.door.begin(new ConsultationEvent.Referred(incoming.from(), incoming.fromCase()));
        opened.referring.all().takeUp();
        return opened;
    }

    /** Another line took its referral back before it was opened here; kept, so that a late offer opens nothing. */
    public static Consultation takenBack(
            Periods periods, Contact contact, Asked asked, IncomingReferral incoming, Act act) {
        Consultation opened = new Consultation(periods, ConsultationState.opened(contact, asked, List.of(incoming)));
        opened.door.begin(new ConsultationEvent.Referred(incoming.from(), incoming.fromCase()));
        opened.referring.all().answerWithdrawal(incoming.id(), true);
        opened.end(act, Status.WITHDRAWN, new ConsultationEvent.Withdrawn());
        return opened;
    }

    /** Records what decides about periods and urgency, as the person tells it now. */
    public void record(Act act, Topic about, Circumstances told) {
        door.require(Status.RECEIVED, Status.ANSWERED);
        requirePast(told.dates(), act);
        topic = about;
        circumstances = told;
        Limitations.run(clocks, topic, told.dates(), act.at());
        desk.urgentFrom(urgentFrom(act.day()));
        door.record(
                new ConsultationEvent.CircumstancesRecorded(
                        about, urgency(act.day()).isPresent()),
                "");
    }

    /** Who asked, is known now; what the person agreed to stands in the history. */
    public void identify(Act act, Inquirer known, String scope) {
        door.requireUnfinished();
        if (inquirer.key() != null) {
            throw Refusals.identifiedAlready();
        }
        inquirer = new Inquirer(known.key(), known.name(), known.number() == null ? inquirer.number() : known.number());
        door.record(new ConsultationEvent.InquirerIdentified(), scope);
    }

    /** Answers what was asked last. Whether a supervisor looks at the answer follows from the reference. */
    public void answer(Act act, Sensitive text, QualitySample sample) {
        door.move(Status.ANSWERED, new ConsultationEvent.Answered(), "");
        exchanges.set(exchanges.size() - 1, exchanges.getLast().answered(text, act.at(), act.by()));
        desk.hold(act);
        callingBack.drop();
        clocks.meet(ConsultationClocks.ANSWER, act.at());
        clocks.start(ConsultationClocks.FURTHER_QUESTION, act.at());
        if (quality == null && sample.draws(contact.reference())) {
            quality = new QualityCheck(act.at(), null);
            clocks.start(ConsultationClocks.QUALITY, act.at());
            door.record(new ConsultationEvent.SampledForQuality(), "");
        }
    }

    /** The person asks on; it waits for whoever has time. */
    public void askFurther(Act act, Sensitive question) {
        door.require(Status.ANSWERED);
        if (exchanges.size() >= MOST_QUESTIONS) {
            throw door.refusal(Status.RECEIVED);
        }
        door.move(Status.RECEIVED, new ConsultationEvent.AskedFurther(), "");
        exchanges.add(Exchange.asked(question, act.at()));
        desk.release();
        clocks.cancel(ConsultationClocks.FURTHER_QUESTION, act.at());
        clocks.start(ConsultationClocks.ANSWER, act.at());
    }

    /** Nothing is open any more; the person is asked whether it helped. */
    public void close(Act act) {
        end(act, Status.CLOSED, new ConsultationEvent.Closed());
        surveying.ask(act);
    }

    /** The person takes the question back. */
    public void withdraw(Act act) {
        end(act, Status.WITHDRAWN, new ConsultationEvent.Withdrawn());
    }

    /** A supervisor grades the answer that was drawn; nobody the own one. */
    public void grade(Act act, int score, Sensitive findings) {
        QualityCheck drawn = quality;
        if (drawn == null || drawn.grade() != null) {
            throw Refusals.notDrawn();
        }
        if (exchanges.stream().anyMatch(one -> act.by().equals(one.answeredBy()))) {
            throw Refusals.ownAnswer();
        }
        quality = new QualityCheck(drawn.drawnAt(), new QualityCheck.Grade(score, findings, act.by(), act.at()));
        clocks.meet(ConsultationClocks.QUALITY, act.at());
        door.record(new ConsultationEvent.QualityGraded(score), "");
    }

    /** What the standard or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act) {
        ordering.passTime(act);
        if (Status.MOVES.allows(status(), Status.CLOSED)
                && clocks.hasRunOut(ConsultationClocks.FURTHER_QUESTION, act.at())) {
            close(act);
        }
        surveying.passTime(act);
        referring.all().flagUnanswered(act.at());
    }

    public Desk desk() {
        return desk;
    }

    public Ordering ordering() {
        return ordering;
    }

    public CallingBack callingBack() {
        return callingBack;
    }

    public Surveying surveying() {
        return surveying;
    }

    public Referring referring() {
        return referring;
    }

    public Status status() {
        return door.status();
    }

    public Contact contact() {
        return contact;
    }

    public Inquirer inquirer() {
        return inquirer;
    }

    public Topic topic() {
        return topic;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public List<Opponent> opponents() {
        return opponents;
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public Optional<QualityCheck> quality() {
        return Optional.ofNullable(quality);
    }

    public Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    /** Why aid may have to come at once, as things stand on this day. */
    public Optional<Urgency> urgency(LocalDate today) {
        return Urgency.of(circumstances, clocks.all(), periods.calendar(), today);
    }

    /** What the person is told beside the answer. */
    public List<Notice> notices(LocalDate today) {
        return Notices.of(this, periods.calendar(), today);
    }

    @Override
    public Reference reference() {
        return contact.reference();
    }

    @Override
    public Reference matter() {
        return contact.matter();
    }

    @Override
    public String kind() {
        return topic.name();
    }

    @Override
    public String area() {
        return area;
    }

    @Override
    public String statusName() {
        return status().name();
    }

    @Override
    public Text statusTitle() {
        return status().title();
    }

    @Override
    public boolean isClosed() {
        return Status.MOVES.isFinal(status());
    }

    @Override
    public Instant openedAt() {
        return contact.openedAt();
    }

    @Override
    public List<Party> parties() {
        return inquirer.key() == null ? List.of() : List.of(new Party(inquirer.key(), Inquirer.ROLE));
    }

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public List<CaseLink> links() {
        return referring.all().links();
    }

    @Override
    public List<Fact<ConsultationEvent>> takeFacts() {
        return door.takeFacts();
    }

    /** The consultation as it is stored. */
    public ConsultationState state() {
        return new ConsultationState(
                contact,
                inquirer,
                topic,
                circumstances,
                opponents,
                area,
                status(),
                exchanges,
                desk.state(),
                ordering.order().orElse(null),
                callingBack.state(),
                surveying.survey().orElse(null),
                quality,
                closing,
                referring.all().sent(),
                referring.all().received(),
                referring.appraisals(),
                referring.outcomesTold(),
                clocks.all());
    }

    Door<Status, ConsultationEvent> door() {
        return door;
    }

    Clocks clocks() {
        return clocks;
    }

    void becomeResponsible(String code) {
        area = code;
    }

    void end(Act act, Status to, ConsultationEvent event) {
        door.move(to, event, "");
        closing = new Closing(act.at(), act.day(), contact.county());
        callingBack.drop();
        for (String kind : List.of(
                ConsultationClocks.ANSWER,
                ConsultationClocks.FURTHER_QUESTION,
                ConsultationClocks.WORK_ORDER,
                ConsultationClocks.MISROUTED,
                ConsultationClocks.CALL_BACK)) {
            clocks.cancel(kind, act.at());
        }
        referring.all().tellOutcome(to.name());
    }

    private void begin(Act act) {
        clocks.start(ConsultationClocks.ANSWER, act.at());
        Limitations.run(clocks, topic, circumstances.dates(), act.at());
        desk.urgentFrom(urgentFrom(act.day()));
    }

    private @Nullable LocalDate urgentFrom(LocalDate today) {
        return Urgency.from(circumstances, clocks.all(), periods.calendar(), today)
                .orElse(null);
    }

    private void requirePast(Circumstances.Dates dates, Act act) {
        requirePast(dates.knownOn(), "knownOn", act);
        requirePast(dates.harmedOn(), "harmedOn", act);
        requirePast(dates.accidentOn(), "accidentOn", act);
        requirePast(dates.employmentEndedOn(), "employmentEndedOn", act);
    }

    private static void requirePast(@Nullable LocalDate day, String field, Act act) {
        if (day != null && day.isAfter(act.day())) {
            throw Refusals.dateInTheFuture(field);
        }
    }
}
