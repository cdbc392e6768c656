package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes on between acceptance and the end: the sessions, and the file that is kept of them (People's Mediation Law arts 21-27). */
public final class Proceedings {
    private final Mediation mediation;
    private final Map<String, Boolean> wishes;
    private final List<Session> sessions;
    private final List<Precaution> precautions;
    private final List<Concession> concessions;
    private final List<String> attachments;

    Proceedings(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.wishes = new HashMap<>(state.wishes());
        this.sessions = new ArrayList<>(state.sessions());
        this.precautions = new ArrayList<>(state.precautions());
        this.concessions = new ArrayList<>(state.concessions());
        this.attachments = new ArrayList<>(state.attachments());
    }

    /** A party wants it open or closed (art. 23(3)); it is open only if somebody asks for that and nobody objects. */
    public void chooseOpenness(Act act, String party, boolean open) {
        mediation.requireUnfinished();
        wishes.put(mediation.who().get(party).key(), open);
        mediation.record(new MediationEvent.OpennessChosen(isOpen()), "");
    }

    public boolean isOpen() {
        return !wishes.isEmpty() && !wishes.containsValue(false);
    }

    /** Calls the parties together; the first time, mediation begins. */
    public void convene(Act act, Instant convenedFor, String place) {
        Session session = new Session(sessions.size() + 1, convenedFor, place, null, List.of(), null);
        MediationEvent event = new MediationEvent.SessionConvened(session.number(), convenedFor);
        if (mediation.status() == Status.IN_MEDIATION) {
            mediation.record(event, "");
        } else {
            mediation.move(Status.IN_MEDIATION, event, "");
        }
        sessions.add(session);
    }

    /** The mediator keeps a record of each session (art. 27). */
    public void hold(Act act, int number, List<String> attended, Sensitive what) {
        mediation.requireIn(Status.IN_MEDIATION);
        attended.forEach(mediation.who()::get);
        Session session = sessions.stream()
                .filter(s -> s.number() == number && !s.isHeld())
                .findFirst()
                .orElseThrow(Refusals::sessionHeldAlready);
        sessions.set(number - 1, session.held(act.at(), attended, what));
        mediation.record(new MediationEvent.SessionHeld(number), "");
    }

    /** A dispute that threatens to get worse: preventive measures, or the police are told (art. 25). */
    public void takePrecaution(Act act, Precaution.Kind kind, Sensitive what) {
        mediation.requireUnfinished();
        precautions.add(new Precaution(kind, what, act.at(), act.by()));
        mediation.record(new MediationEvent.PrecautionTaken(), "");
    }

    /** What a party would give up; nothing of it, not even that it was said, leaves the case. */
    public void noteConcession(Act act, String party, Sensitive what) {
        mediation.requireIn(Status.IN_MEDIATION);
        concessions.add(new Concession(mediation.who().get(party).key(), what, act.at(), act.by()));
        mediation.record(new MediationEvent.RecordKept(), "");
    }

    public void attach(Act act, String attachment) {
        attachments.add(attachment);
        mediation.record(new MediationEvent.RecordKept(), "");
    }

    public List<Session> sessions() {
        return List.copyOf(sessions);
    }

    public List<Precaution> precautions() {
        return List.copyOf(precautions);
    }

    /** For the store, the case's mediators and the party that made them; for nobody else. */
    public List<Concession> concessions() {
        return List.copyOf(concessions);
    }

    public List<String> attachments() {
        return List.copyOf(attachments);
    }

    Map<String, Boolean> wishes() {
        return Map.copyOf(wishes);
    }
}
