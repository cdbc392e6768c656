package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counsel and the firm do: the contract, the work's end, and what the client says of it. */
public final class Engaging {
    private final LegalService root;
    private @Nullable Contract contract;
    private @Nullable ClosingReport report;
    private @Nullable ClientRating rating;

    Engaging(LegalService root, LegalServiceState state) {
        this.root = root;
        this.contract = state.contract();
        this.report = state.report();
        this.rating = state.rating();
    }

    /** Draws the contract up, or anew as long as nobody signed; an aided person pays nothing (Legal Aid Law art. 20). */
    public void drawUp(
            Act act,
            String number,
            Contract.Fee fee,
            @Nullable BigDecimal amount,
            Contract.Powers powers,
            String paper) {
        root.door().require(Status.ACCEPTED);
        if (root.intake().assignment() != null && (fee != Contract.Fee.NONE || amount != null)) {
            throw Refusals.aidIsFree();
        }
        if (contract != null
                && (contract.isSignedBy(Contract.Side.CLIENT) || contract.isSignedBy(Contract.Side.FIRM))) {
            throw Refusals.signedAlready();
        }
        contract = new Contract(number, fee, amount, powers, paper, act.at(), null, null);
        root.door().record(new LegalServiceEvent.ContractDrawnUp(fee), "");
    }

    /** A side signs; when both have, the client is represented (Lawyers Law art. 25). */
    public void sign(Act act, Contract.Side side) {
        root.door().require(Status.ACCEPTED);
        if (contract == null) {
            throw Refusals.nothingToSign();
        }
        if (contract.isSignedBy(side)) {
            throw Refusals.signedAlready();
        }
        contract = contract.signed(side, act.at());
        root.door().record(new LegalServiceEvent.ContractSigned(side), "");
        if (contract.isSigned()) {
            root.door().move(Status.ENGAGED, new LegalServiceEvent.Engaged(contract.fee()), "");
            root.clocks().meet(Kinds.SIGN_CONTRACT, act.at());
        }
    }

    /** The work is done (Legal Aid Law art. 50). */
    public void close(Act act, ClosingReport.Outcome outcome, Sensitive summary, List<String> papers) {
        root.door().move(Status.CLOSED, new LegalServiceEvent.Closed(outcome), "");
        report = new ClosingReport(act.at(), outcome, summary, papers);
        root.referring().all().tellOutcome(root.statusName());
    }

    /** It ends early: the client may go at any time, counsel on a ground of the law only (Lawyers Law art. 32). */
    public void terminate(Act act, Ending why, String note) {
        if (!why.endsEngagement()) {
            throw Refusals.noGroundToEnd();
        }
        root.end(act, Status.TERMINATED, why, note);
        root.referring().all().tellOutcome(root.statusName());
    }

    /** What the client says when it is over, once. */
    public void rate(Act act, int stars, Sensitive words) {
        root.door().require(Status.CLOSED, Status.TERMINATED);
        if (rating != null) {
            throw Refusals.ratedAlready();
        }
        rating = new ClientRating(stars, words, act.at());
        root.door().record(new LegalServiceEvent.Rated(stars), "");
    }

    public Optional<Contract> contract() {
        return Optional.ofNullable(contract);
    }

    public Optional<ClosingReport> report() {
        return Optional.ofNullable(report);
    }

    public Optional<ClientRating> rating() {
        return Optional.ofNullable(rating);
    }
}
