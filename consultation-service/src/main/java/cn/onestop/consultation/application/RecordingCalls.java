package cn.onestop.consultation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.consultation.domain.Asked;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Contact;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.ProblemException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes the records of a call-centre, in batches. The centre's id of a call is its key: a record that comes again opens nothing,
 * and one that comes with another content is refused. A record that is refused keeps none of the others out.
 */
@Service
public class RecordingCalls {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseStore<Consultation> store;
    private final Acts acts;
    private final Periods periods;
    private final ConsultationSettings settings;

    RecordingCalls(CaseStore<Consultation> store, Acts acts, Periods periods, ConsultationSettings settings) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.settings = settings;
    }

    /**
     * A call as the centre recorded it.
     *
     * @param agent who took it, as the centre names its staff; null when it was not taken
     * @param answer null when it still has to be answered
     * @param score what the person gave at the end of the call, 1 to 5; null when it was not asked. Only with an answer
     */
    public record Call(
            String id,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String agent,
            String area,
            Topic topic,
            @Nullable String number,
            String question,
            Circumstances circumstances,
            @Nullable String answer,
            @Nullable Integer score) {}

    /** What became of a record. */
    public enum Outcome {
        OPENED,
        REPEATED,
        REFUSED
    }

    /** @param reference null when refused; {@code why} null when not */
    public record Result(
            String call,
            Outcome outcome,
            @Nullable String reference,
            @Nullable Text why) {}

    public List<Result> record(Caller centre, List<Call> calls) {
        return calls.stream().map(call -> record(centre, call)).toList();
    }

    private Result record(Caller centre, Call call) {
        try {
            Origin origin = new Origin("call\n" + centre.account() + "\n" + call.id(), true, call);
            Act act = acts.by(centre, Optional.empty());
            Opened<Consultation> opened = store.open(
                    origin,
                    act,
                    reference -> open(reference, centre, call, act),
                    consultation -> Map.of("reference", consultation.reference().toString()));
            String reference = opened.stored() == null
                    ? null
                    : opened.stored().value().reference().toString();
            return new Result(call.id(), opened.first() ? Outcome.OPENED : Outcome.REPEATED, reference, null);
        } catch (Refused e) {
            return new Result(call.id(), Outcome.REFUSED, null, e.refusal().reason());
        } catch (ProblemException e) {
            if (!e.problem().status().is4xxClientError()) {
                throw e;
            }
            return new Result(call.id(), Outcome.REFUSED, null, e.problem().detail());
        }
    }

    private Consultation open(Reference reference, Caller centre, Call call, Act act) {
        Contact contact = new Contact(
                reference,
                Reference.mint(Line.MATTER, act.day(), RANDOM),
                act.at(),
                Channel.HOTLINE,
                call.area(),
                null,
                new Contact.Call(
                        call.id(),
                        centre.account(),
                        call.startedAt(),
                        call.endedAt(),
                        call.agent() == null ? "" : call.agent()));
        Asked asked = new Asked(
                Inquirer.anonymous(ResolvingPeople.sensitive(call.number())),
                call.topic(),
                new Sensitive(call.question()),
                call.circumstances(),
                List.of());
        Consultation opened = Consultation.received(periods, contact, asked, act);
        if (call.answer() != null) {
            opened.answer(act, new Sensitive(call.answer()), settings.sample());
            if (call.score() != null) {
                opened.close(act);
                opened.surveying().answer(act, call.score(), null);
            }
        }
        return opened;
    }
}
