package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work order of a consultation: opened, sent to a unit, sent back when misrouted, done, done again, supervised. */
public final class Ordering {
    private final Consultation consultation;
    private @Nullable WorkOrder order;

    Ordering(Consultation consultation, @Nullable WorkOrder order) {
        this.consultation = consultation;
        this.order = order;
    }

    public Optional<WorkOrder> order() {
        return Optional.ofNullable(order);
    }

    /** It can't be answered here; the clock of the work order starts. */
    public void open(Act act, Sensitive what) {
        if (order != null) {
            consultation.door().require(Status.RECEIVED, Status.ANSWERED);
            throw Refusals.orderedAlready();
        }
        consultation.door().move(Status.WORK_ORDER, new ConsultationEvent.WorkOrderOpened(), "");
        order = WorkOrder.opened(what, act.at());
        consultation.clocks().meet(ConsultationClocks.ANSWER, act.at());
        consultation.clocks().cancel(ConsultationClocks.FURTHER_QUESTION, act.at());
        consultation.callingBack().drop();
        consultation.clocks().start(ConsultationClocks.WORK_ORDER, act.at());
    }

    /** Sends it to a unit, whose area is responsible from now on. */
    public void dispatch(Act act, String unit, String area) {
        consultation.door().move(Status.DISPATCHED, new ConsultationEvent.Dispatched(), "");
        order = current().dispatched(new WorkOrder.Dispatch(unit, area, consultation.area(), act.at(), null));
        consultation.becomeResponsible(area);
        consultation.clocks().cancel(ConsultationClocks.MISROUTED, act.at());
        consultation.clocks().start(ConsultationClocks.MISROUTED, act.at());
    }

    /** The unit is the wrong one and says so in time; the area that sent it is responsible again. */
    public void sendBack(Act act, String why) {
        consultation.door().require(Status.DISPATCHED);
        if (consultation.clocks().hasRunOut(ConsultationClocks.MISROUTED, act.at())) {
            throw Refusals.tooLateToSendBack();
        }
        consultation.door().move(Status.RETURNED_MISROUTED, new ConsultationEvent.ReturnedAsMisrouted(), "");
        WorkOrder now = current();
        consultation.becomeResponsible(now.dispatches().getLast().fromArea());
        order = now.returned(why);
        consultation.clocks().meet(ConsultationClocks.MISROUTED, act.at());
    }

    /** @throws cn.onestop.kernel.Deadline.DeadlineRefusal when the rule does not allow so much */
    public void extend(Act act, int workingDays, String why) {
        if (!consultation.status().isWorkedOn()) {
            throw consultation.door().refusal(Status.DISPATCHED);
        }
        consultation.clocks().extend(ConsultationClocks.WORK_ORDER, workingDays, act.by(), why, act.at());
        consultation.door().record(new ConsultationEvent.WorkOrderExtended(workingDays), "");
    }

    /** The unit, or the supervisor who minds it, did it; the person is to be told. */
    public void handle(Act act, Sensitive result) {
        consultation.door().move(Status.HANDLED, new ConsultationEvent.Handled(), "");
        order = current().handled(new WorkOrder.Result(result, act.at(), act.by()));
        consultation.clocks().meet(ConsultationClocks.WORK_ORDER, act.at());
        consultation.clocks().meet(ConsultationClocks.MISROUTED, act.at());
        consultation.clocks().start(ConsultationClocks.CALL_BACK, act.at());
    }

    /** The person was told and is not content: the clock of a work order starts anew. */
    public void rework(Act act) {
        consultation.door().move(Status.REWORK, new ConsultationEvent.ReworkAsked(), "");
        order = current().again();
        consultation.clocks().cancel(ConsultationClocks.FURTHER_QUESTION, act.at());
        consultation.clocks().start(ConsultationClocks.WORK_ORDER, act.at());
    }

    /** A supervisor minds it from now on. */
    public void supervise(Act act) {
        consultation.door().move(Status.SUPERVISED, new ConsultationEvent.Supervised(false), "");
        order = current().supervisedBy(act.by());
        consultation.clocks().cancel(ConsultationClocks.MISROUTED, act.at());
    }

    /** What was not done in time goes to a supervisor. */
    void passTime(Act act) {
        if (Status.MOVES.allows(consultation.status(), Status.SUPERVISED)
                && consultation.clocks().hasRunOut(ConsultationClocks.WORK_ORDER, act.at())) {
            consultation.door().move(Status.SUPERVISED, new ConsultationEvent.Supervised(true), "");
            consultation.clocks().cancel(ConsultationClocks.MISROUTED, act.at());
        }
    }

    private WorkOrder current() {
        return Optional.ofNullable(order).orElseThrow();
    }
}
