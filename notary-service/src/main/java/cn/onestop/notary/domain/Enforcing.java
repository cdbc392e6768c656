package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An enforceable deed (Notarization Law art. 37): the debtor's commitment, and the execution certificate when nothing is paid. */
public final class Enforcing {
    private final Notarization root;
    private @Nullable Commitment commitment;
    private Execution execution;
    private @Nullable Instant performedAt;

    Enforcing(Notarization root, NotarizationState state) {
        this.root = root;
        this.commitment = state.commitment();
        this.execution = state.execution();
        this.performedAt = state.performedAt();
    }

    /** The debtor accepts enforcement, or the notary writes down that it was said. */
    public void commit(Act act, boolean atOffice) {
        requireDebt();
        root.door().require(Status.APPLIED, Status.ACCEPTED, Status.REVIEW, Status.SUPPLEMENT, Status.VERIFICATION);
        if (commitment != null) {
            throw Refusals.committedAlready();
        }
        commitment = new Commitment(act.by(), atOffice, act.at());
        root.door().record(new NotarizationEvent.CommitmentRecorded(atOffice), "");
    }

    void requireCommitment() {
        if (root.applying().kind().enforceable() && commitment == null) {
            throw Refusals.noCommitment();
        }
    }

    /** Two years from the last day of the debt (Civil Procedure Law art. 250). */
    void limitationBegins() {
        debt().ifPresent(debt -> root.clocks()
                .start(
                        Kinds.ENFORCE,
                        debt.payBy().atStartOfDay(WorkingCalendar.ZONE).toInstant()));
    }

    /** The creditor was paid: nothing is left to enforce. */
    public void performed(Act act) {
        requireDebt();
        if (!root.status().isStanding()) {
            throw root.door().refusal(Status.ISSUED);
        }
        if (performedAt != null) {
            throw Refusals.performedAlready();
        }
        if (execution.status() == Execution.Status.ASKED) {
            throw Refusals.executionAskedAlready();
        }
        performedAt = act.at();
        root.door().record(new NotarizationEvent.PerformanceRecorded(), "");
        root.clocks().meet(Kinds.ENFORCE, act.at());
    }

    /** The creditor was not paid in time, and asks for the execution certificate; this interrupts limitation. */
    public void ask(Act act, BigDecimal owedYuan, Sensitive statement) {
        Debt debt = requireDebt();
        if (!root.status().isStanding()) {
            throw root.door().refusal(Status.ISSUED);
        }
        if (performedAt != null) {
            throw Refusals.performedAlready();
        }
        if (!debt.payBy().isBefore(act.day())) {
            throw Refusals.notDueYet(debt.payBy());
        }
        if (owedYuan.compareTo(debt.amountYuan()) > 0) {
            throw Refusals.moreThanOwed();
        }
        if (!Execution.MOVES.allows(execution.status(), Execution.Status.ASKED)) {
            throw Refusals.executionAskedAlready();
        }
        execution = execution.asked(owedYuan, statement, act.at());
        root.door().record(new NotarizationEvent.ExecutionAsked(), "");
        root.clocks().start(Kinds.EXECUTION, act.at());
        root.clocks().cancel(Kinds.ENFORCE, act.at());
        root.clocks().start(Kinds.ENFORCE, act.at());
    }

    /** What must be so before anything is printed. */
    public Execution requireAsked() {
        if (!root.status().isStanding()) {
            throw root.door().refusal(Status.ISSUED);
        }
        if (execution.status() != Execution.Status.ASKED) {
            throw Refusals.executionNotAsked();
        }
        return execution;
    }

    public void certify(Act act, String number, String code, Print print) {
        requireAsked();
        execution = execution.certified(number, code, print);
        root.door().record(new NotarizationEvent.ExecutionCertified(number), number);
        root.clocks().meet(Kinds.EXECUTION, act.at());
    }

    /** No certificate: the parties may go to court directly (Supreme Court's provisions of 2018, art. 8). */
    public void decline(Act act, Sensitive words) {
        requireAsked();
        execution = execution.declined(words);
        root.door().record(new NotarizationEvent.ExecutionDeclined(), "");
        root.clocks().meet(Kinds.EXECUTION, act.at());
    }

    /** The deed is void: nothing can be enforced by it. */
    void revoked(Act act) {
        root.clocks().cancel(Kinds.ENFORCE, act.at());
        if (execution.status() == Execution.Status.ASKED) {
            execution = execution.declined(new Sensitive("公证书已撤销"));
            root.door().record(new NotarizationEvent.ExecutionDeclined(), "");
            root.clocks().meet(Kinds.EXECUTION, act.at());
        }
    }

    public Optional<Debt> debt() {
        return root.applying().application().flatMap(one -> Optional.ofNullable(one.debt()));
    }

    public Optional<Commitment> commitment() {
        return Optional.ofNullable(commitment);
    }

    /** When the creditor said that it was paid. */
    public Optional<Instant> performedAt() {
        return Optional.ofNullable(performedAt);
    }

    public Execution execution() {
        return execution;
    }

    private Debt requireDebt() {
        return debt().orElseThrow(Refusals::noDebt);
    }
}
