package cn.onestop.consultation.domain;

import cn.onestop.cases.DeadlineRulesReader;
import cn.onestop.consultation.domain.Circumstances.Dates;
import cn.onestop.consultation.domain.Circumstances.Flag;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Consultations in every status, brought there by their verbs: Zhou asks, Wang answers, Liu supervises. */
public final class Given {
    public static final String ASKER = "P-zhou";
    public static final String AGENT = "P-agent-wang";
    public static final String SUPERVISOR = "P-supervisor-liu";
    public static final String AREA = "210381104201";
    public static final String SECRET = "我在工地上摔伤了";
    public static final String NOW = "2026-11-23T10:00";
    public static final int MOST_ATTEMPTS = 3;
    public static final QualitySample NONE = new QualitySample(0);
    public static final QualitySample ALL = new QualitySample(1);
    public static final Periods PERIODS = new Periods(
            DeadlineRulesReader.read(
                    java.util.Objects.requireNonNull(Given.class.getResourceAsStream("/deadline-rules.yml"))),
            WorkingCalendar.published());

    private static final Random RANDOM = new Random(7);

    private Given() {}

    public static Instant shanghai(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act act(String localDateTime) {
        return by(AGENT, localDateTime);
    }

    public static Act by(String who, String localDateTime) {
        return new Act(shanghai(localDateTime), who, null, "test");
    }

    public static Sensitive text(String value) {
        return new Sensitive(value);
    }

    public static Reference reference(Line line, String at) {
        return Reference.mint(line, LocalDateTime.parse(at).toLocalDate(), RANDOM);
    }

    public static Contact contact(Channel channel, String at, boolean byProxy) {
        return new Contact(
                reference(Line.CONSULTATION, at),
                reference(Line.MATTER, at),
                shanghai(at),
                channel,
                AREA,
                byProxy ? new Contact.Proxy(AGENT, "登记咨询", shanghai(at)) : null,
                null);
    }

    public static Asked asked(Topic topic, Circumstances circumstances) {
        return new Asked(
                new Inquirer(ASKER, "周某", text("19900000003")),
                topic,
                text(SECRET),
                circumstances,
                List.of(new Opponent(text("O-hongda"), text("宏达公司"), true, null)));
    }

    public static Circumstances dates(Dates dates) {
        return new Circumstances(dates, Set.of(), List.of(), null);
    }

    public static Circumstances flags(Flag... flags) {
        return new Circumstances(Dates.NONE, Set.of(flags), List.of(), null);
    }

    public static Dates accident(String day) {
        return new Dates(null, null, LocalDate.parse(day), null, null, null);
    }

    /** Asked on the website, waiting. */
    public static Consultation received(Topic topic, Circumstances circumstances, String at) {
        return Consultation.received(
                PERIODS, contact(Channel.WEBSITE, at, false), asked(topic, circumstances), by(ASKER, at));
    }

    public static Consultation received(String at) {
        return received(Topic.WORK_INJURY, Circumstances.NONE, at);
    }

    public static Consultation referred(String at) {
        return Consultation.referred(
                PERIODS,
                contact(Channel.REFERRAL, at, false),
                asked(Topic.DEBT, Circumstances.NONE),
                incoming(at),
                act(at));
    }

    public static IncomingReferral incoming(String at) {
        return new IncomingReferral(
                reference(Line.REFERRAL, at).toString(),
                LinkType.REFERRED_TO,
                Line.MEDIATION,
                reference(Line.MEDIATION, at).toString(),
                false);
    }

    public static Consultation answered(String at) {
        Consultation consultation = received(at);
        consultation.answer(act(at), text("可以申请工伤认定"), NONE);
        return consultation;
    }

    public static Consultation ordered(String at) {
        Consultation consultation = received(at);
        consultation.ordering().open(act(at), text("请核实用工情况"));
        return consultation;
    }

    public static Consultation dispatched(String at) {
        Consultation consultation = ordered(at);
        consultation.ordering().dispatch(act(at), "析木镇司法所", "210381104");
        return consultation;
    }

    public static Consultation handled(String at) {
        Consultation consultation = dispatched(at);
        consultation.ordering().handle(act(at), text("已核实"));
        return consultation;
    }

    public static Consultation calledBack(String at) {
        Consultation consultation = handled(at);
        consultation.callingBack().attempt(act(at), true, text(""), MOST_ATTEMPTS);
        return consultation;
    }

    public static Consultation closed(String at) {
        Consultation consultation = answered(at);
        consultation.close(act(at));
        return consultation;
    }

    /** Closed, and the person said that it did not help. */
    public static Consultation dissatisfied(String at) {
        Consultation consultation = closed(at);
        consultation.surveying().answer(by(ASKER, at), 2, null);
        return consultation;
    }

    public static Consultation in(Status status) {
        return switch (status) {
            case RECEIVED -> received(NOW);
            case ANSWERED -> answered(NOW);
            case WORK_ORDER -> ordered(NOW);
            case DISPATCHED -> dispatched(NOW);
            case RETURNED_MISROUTED -> {
                Consultation consultation = dispatched(NOW);
                consultation.ordering().sendBack(act(NOW), "不属于本所");
                yield consultation;
            }
            case HANDLED -> handled(NOW);
            case CALLED_BACK -> calledBack(NOW);
            case REWORK -> {
                Consultation consultation = calledBack(NOW);
                consultation.ordering().rework(act(NOW));
                yield consultation;
            }
            case SUPERVISED -> {
                Consultation consultation = dispatched(NOW);
                consultation.ordering().supervise(by(SUPERVISOR, NOW));
                yield consultation;
            }
            case CLOSED -> closed(NOW);
            case UNREACHED -> {
                Consultation consultation = received(NOW);
                callInVain(consultation, NOW, MOST_ATTEMPTS);
                yield consultation;
            }
            case WITHDRAWN -> {
                Consultation consultation = received(NOW);
                consultation.withdraw(by(ASKER, NOW));
                yield consultation;
            }
        };
    }

    public static void callInVain(Consultation consultation, String at, int times) {
        for (int i = 0; i < times; i++) {
            consultation.callingBack().attempt(act(at), false, text(""), MOST_ATTEMPTS);
        }
    }

    /** The last day of the open period of this kind. */
    public static Due due(Consultation consultation, String kind) {
        return open(consultation, kind).due(PERIODS.calendar()).orElseThrow();
    }

    public static Deadline open(Consultation consultation, String kind) {
        Deadline found = find(consultation, kind);
        if (found == null || found.isClosed()) {
            throw new AssertionError("no open period " + kind);
        }
        return found;
    }

    /** The newest period of this kind, open or not. */
    public static @Nullable Deadline find(Consultation consultation, String kind) {
        return consultation.deadlines().reversed().stream()
                .filter(deadline -> deadline.rule().kind().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
