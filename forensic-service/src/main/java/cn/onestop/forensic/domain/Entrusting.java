package cn.onestop.forensic.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the commission is accepted, and the letter of entrustment with its fee (General Rules arts 13 to 17). */
public final class Entrusting {
    private final Appraisal root;
    private @Nullable Rejection rejection;
    private @Nullable Agreement agreement;
    private @Nullable Relief relief;

    Entrusting(Appraisal root, AppraisalState state) {
        this.root = root;
        this.rejection = state.rejection();
        this.agreement = state.agreement();
        this.relief = state.relief();
    }

    /** A complex matter may be decided later, as the client agrees (art. 13). */
    public void agreeOnTime(Act act, int workingDays, String words) {
        root.door().require(Status.ENTRUSTED);
        if (!root.commission().complex()) {
            throw Refusals.notComplex();
        }
        root.clocks().extend(Kinds.DECIDE, workingDays, act.by(), words, act.at());
        root.door().record(new AppraisalEvent.DecisionTimeAgreed(workingDays), words);
    }

    /** @param licensed whether the institution may appraise the field today (art. 15(1)) */
    public void accept(Act act, boolean licensed) {
        root.door().require(Status.ENTRUSTED);
        if (!licensed) {
            throw Refusals.rejected(RejectionGround.OUT_OF_SCOPE, "");
        }
        root.door()
                .move(
                        Status.ACCEPTED,
                        new AppraisalEvent.Accepted(root.commission().field()),
                        "");
        root.clocks().meet(Kinds.DECIDE, act.at());
        root.referrals().takeUp();
    }

    /** With reasons in writing, and the materials given back (art. 17). */
    public void reject(Act act, RejectionGround ground, String words) {
        reject(act, ground, words, Refusals.rejected(ground, "").refusal());
    }

    /** Another line sent it without saying what is to be appraised: it is not guessed. */
    public void rejectAsUnasked(Act act) {
        reject(act, RejectionGround.MATERIALS_UNFIT, "", Refusals.nothingAsked());
    }

    private void reject(Act act, RejectionGround ground, String words, Refusal told) {
        root.door().move(Status.REJECTED, new AppraisalEvent.Rejected(ground), words);
        rejection = new Rejection(ground, words, act.at());
        root.clocks().meet(Kinds.DECIDE, act.at());
        root.custody().giveBack(act);
        root.referrals().refuse(told);
    }

    /**
     * The institution draws the letter up, or anew until the client signs (art. 16).
     *
     * @param workingDays the time both agreed on, or null for that of the rules
     */
    public void drawUp(
            Act act,
            String number,
            @Nullable Integer workingDays,
            BigDecimal fee,
            BigDecimal payable,
            String risks,
            String returnOfMaterials) {
        root.door().require(Status.ACCEPTED);
        if (payable.compareTo(fee) > 0) {
            throw Refusals.morePayableThanFee();
        }
        if (relief != null && !relief.allows(fee, payable)) {
            throw Refusals.feeIsRelieved();
        }
        agreement = new Agreement(number, workingDays, fee, payable, risks, returnOfMaterials, act.at(), null);
        root.door().record(new AppraisalEvent.AgreementDrawnUp(), "");
    }

    /** The client signs: the letter is in force, and the time for the appraisal begins; a time agreed on prevails (art. 28). */
    public void sign(Act act) {
        root.door().require(Status.ACCEPTED);
        if (agreement == null) {
            throw Refusals.nothingToSign();
        }
        Agreement signed = agreement.signed(act.at());
        root.door().move(Status.AGREEMENT, new AppraisalEvent.Agreed(signed.workingDays()), "");
        agreement = signed;
        if (signed.workingDays() == null) {
            root.clocks().start(Kinds.APPRAISE, act.at());
        } else {
            root.clocks().startAgreed(Kinds.APPRAISE_AGREED, act.at(), signed.workingDays());
        }
    }

    /** Whether a relief of fees can still have its effect. */
    public boolean canBeRelieved() {
        return relief == null && (root.status() == Status.ENTRUSTED || root.status() == Status.ACCEPTED);
    }

    /** Legal aid relieved the person of fees; a letter that takes the whole fee is drawn up anew (Legal Aid Law art. 53). */
    public void relieve(IncomingReferral from) {
        if (!canBeRelieved()) {
            throw root.door().refusal(Status.ACCEPTED);
        }
        Relief granted = new Relief(from.id(), from.fromCase());
        relief = granted;
        if (agreement != null && !granted.allows(agreement.feeYuan(), agreement.payableYuan())) {
            agreement = null;
        }
        root.door().record(new AppraisalEvent.FeesRelieved(), from.id());
        root.referrals().join(from);
    }

    public Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    public Optional<Agreement> agreement() {
        return Optional.ofNullable(agreement);
    }

    public Optional<Relief> relief() {
        return Optional.ofNullable(relief);
    }
}
