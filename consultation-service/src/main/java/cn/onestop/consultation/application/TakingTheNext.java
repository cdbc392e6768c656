package cn.onestop.consultation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.consultation.application.WaitingContacts.Waiting;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The agent's queue. Whoever asks for the next contact gets the one in hand, if it is not answered yet, so that a repeat takes no
 * second one; else the first that no other agent takes at the same moment.
 */
@Service
public class TakingTheNext {
    private final CaseStore<Consultation> store;
    private final WaitingContacts waiting;
    private final Acts acts;
    private final BusinessClock clock;
    private final ConsultationSettings settings;

    TakingTheNext(
            CaseStore<Consultation> store,
            WaitingContacts waiting,
            Acts acts,
            BusinessClock clock,
            ConsultationSettings settings) {
        this.store = store;
        this.waiting = waiting;
        this.acts = acts;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param waiting how many wait in all; {@code first} those an agent sees */
    public record Queue(long waiting, List<Waiting> first) {}

    public Queue queue(Caller agent) {
        return new Queue(waiting.count(agent.areas()), head(agent));
    }

    /** Empty when nothing waits. */
    public Optional<Stored<Consultation>> next(Caller agent, Optional<IdempotencyKey> key) {
        Optional<Stored<Consultation>> inHand = waiting.inHandOf(agent.id()).flatMap(store::find);
        if (inHand.isPresent()) {
            return inHand;
        }
        for (Waiting one : head(agent)) {
            Optional<Stored<Consultation>> taken = take(one, agent, key);
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private List<Waiting> head(Caller agent) {
        return waiting.head(agent.areas(), clock.today(), settings.queueShown());
    }

    private Optional<Stored<Consultation>> take(Waiting one, Caller agent, Optional<IdempotencyKey> key) {
        var act = acts.by(agent, key);
        try {
            Stored<Consultation> taken = store.change(
                    one.reference(),
                    null,
                    act,
                    consultation -> consultation.desk().take(act));
            return Optional.of(taken).filter(now -> now.value().desk().isInHandOf(agent.id()));
        } catch (Refused | IllegalMove e) {
            return Optional.empty(); // another was faster, or it was answered meanwhile
        } catch (ProblemException e) {
            if (Problems.OWN_MATTER.equals(e.problem().slug())) {
                return Optional.empty(); // the own matter waits for another agent
            }
            throw e;
        }
    }
}
