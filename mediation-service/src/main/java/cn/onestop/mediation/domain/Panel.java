package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The mediators of a case: appointed or chosen, and accepted by the parties or not (People's Mediation Law arts 19, 23(1)). */
public final class Panel {
    private final Mediation mediation;
    private final List<Mediator> mediators;

    Panel(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.mediators = new ArrayList<>(state.mediators());
    }

    /** Sets the mediators; while mediation goes on, others may take over. */
    public void set(Act act, Mediator.Choice choice, List<Mediator> chosen) {
        if (chosen.stream().anyMatch(mediator -> mediation.who().speakThrough(mediator.personKey()))) {
            throw Refusals.mediatorIsParty();
        }
        MediationEvent event = new MediationEvent.MediatorsSet(
                choice, chosen.stream().map(Mediator::id).toList());
        if (mediation.status() == Status.MEDIATOR_SET || mediation.status() == Status.IN_MEDIATION) {
            mediation.record(event, "");
        } else {
            mediation.move(Status.MEDIATOR_SET, event, "");
        }
        mediators.clear();
        mediators.addAll(chosen);
    }

    /** A party does not accept the mediators; once mediation has begun it may only ask to stop. */
    public void refuse(Act act, String party, String note) {
        mediation.who().get(party);
        if (mediation.status() == Status.IN_MEDIATION) {
            throw Refusals.nothingToRefuse();
        }
        mediation.requireIn(Status.MEDIATOR_SET);
        mediation.move(Status.ACCEPTED, new MediationEvent.MediatorsRefused(), note);
        mediators.clear();
    }

    /** The mediators who log in, as the store and the read models know them. */
    Stream<Party> listed() {
        return mediators.stream()
                .flatMap(mediator -> Stream.ofNullable(mediator.personKey()))
                .map(person -> new Party(person, "MEDIATOR"));
    }

    public List<Mediator> mediators() {
        return List.copyOf(mediators);
    }
}
