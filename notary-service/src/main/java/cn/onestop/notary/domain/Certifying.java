package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the draft to the certificate in the applicant's hands (Notarization Law arts 30, 32). */
public final class Certifying {
    private final Notarization root;
    private @Nullable Draft draft;
    private @Nullable Certificate certificate;

    Certifying(Notarization root, NotarizationState state) {
        this.root = root;
        this.draft = state.draft();
        this.certificate = state.certificate();
    }

    /** The notary would issue this; somebody else approves it. */
    public void submit(Draft text) {
        root.door().require(Status.REVIEW);
        var missing = root.examining().missing();
        if (!missing.isEmpty()) {
            throw Refusals.materialLacking(missing);
        }
        root.enforcing().requireCommitment();
        draft = text;
        root.door().move(Status.APPROVAL, new NotarizationEvent.SubmittedForApproval(), "");
    }

    public void sendBack(String words) {
        root.door().require(Status.APPROVAL);
        root.door().move(Status.REVIEW, new NotarizationEvent.SentBack(), words);
    }

    /** What must be so before anything is printed. */
    public void requireIssuable(ActingNotary approver) {
        root.door().require(Status.APPROVAL);
        if (root.examining().notary().filter(one -> one.is(approver.key())).isPresent()) {
            throw Refusals.ownApproval();
        }
        if (!root.charging().isSettled()) {
            throw Refusals.feeUnpaid();
        }
    }

    /** Approved and issued, in force from now on (art. 32). */
    public void issue(Act act, Certificate issued) {
        requireIssuable(issued.approvedBy());
        root.door().move(Status.ISSUED, new NotarizationEvent.Issued(root.kind(), issued.number()), issued.number());
        certificate = issued;
        root.clocks().meet(Kinds.ISSUE, act.at());
        root.clocks().meet(Kinds.FINISH, act.at());
        root.enforcing().limitationBegins();
        root.referring().all().tellOutcome(root.statusName());
    }

    /** A participant has it: from now on that one's time for a review runs. */
    public void receive(Act act, String participant) {
        Certificate now = requireCertificate();
        if (now.receivedBy(participant).isPresent()) {
            throw Refusals.receivedAlready();
        }
        certificate = now.received(participant, act.at());
        root.door().record(new NotarizationEvent.Received(), "");
    }

    void revoke(Act act) {
        certificate = requireCertificate().revoked(act.at());
    }

    void add(Print print) {
        certificate = requireCertificate().with(print);
    }

    Certificate requireCertificate() {
        Certificate now = certificate;
        if (now == null) {
            throw root.door().refusal(Status.ISSUED);
        }
        return now;
    }

    public Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    public Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate);
    }
}
