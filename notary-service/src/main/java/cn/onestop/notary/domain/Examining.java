package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.domain.NotarizationState.Examination;
import cn.onestop.notary.domain.kinds.Material;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the notary does from the application to the draft: accepts, tells, asks for material, verifies (Notarization Law arts 27 to 30). */
public final class Examining {
    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String VERIFICATION = "VERIFICATION";
    private static final String FORCE_MAJEURE = "FORCE_MAJEURE";

    private final Notarization root;
    private final List<Provided> materials;
    private final List<Supplement> supplements;
    private final List<Verification> verifications;
    private @Nullable ActingNotary notary;
    private @Nullable Telling telling;

    Examining(Notarization root, NotarizationState state) {
        this.root = root;
        this.notary = state.notary();
        this.telling = state.examination().telling();
        this.materials = new ArrayList<>(state.examination().materials());
        this.supplements = new ArrayList<>(state.examination().supplements());
        this.verifications = new ArrayList<>(state.examination().verifications());
    }

    /** Gives the case to a notary, or to another; conflicts were checked before (art. 23). */
    public void assign(ActingNotary to) {
        root.door()
                .require(
                        Status.APPLIED,
                        Status.ACCEPTED,
                        Status.REVIEW,
                        Status.SUPPLEMENT,
                        Status.VERIFICATION,
                        Status.APPROVAL);
        notary = to;
        root.door().record(new NotarizationEvent.Assigned(), "");
    }

    /** A notary takes the case: the fee is fixed, and 15 working days begin (art. 30). */
    public void accept(Act act, ActingNotary by) {
        root.door().require(Status.APPLIED);
        Application application = root.applying().application().orElseThrow(Refusals::notComplete);
        if (notary != null && !notary.is(by.key())) {
            throw Refusals.assignedToAnother();
        }
        notary = by;
        Fee fee = root.charging().fix(application);
        root.door()
                .move(
                        Status.ACCEPTED,
                        new NotarizationEvent.Accepted(
                                application.kind().code(),
                                fee.fullYuan(),
                                root.charging().dueYuan()),
                        "");
        root.clocks().meet(Kinds.ACCEPT, act.at());
        root.clocks().start(Kinds.ISSUE, act.at());
        root.clocks().start(Kinds.FINISH, act.at());
        root.referring().takeUp();
    }

    /** Says why the application is not accepted; the sender hears it with what to do instead. */
    public void notAccept(Act act, NonAcceptance why, String words) {
        root.notAccept(act, why, words);
    }

    /** Tells meaning and consequences, and keeps what was told (art. 27). */
    public void tell(Act act, Sensitive words) {
        root.door().require(Status.ACCEPTED);
        telling = new Telling(root.applying().kind().meaning(), act.by(), words, act.at());
        root.door().move(Status.REVIEW, new NotarizationEvent.Informed(), "");
    }

    /** Something of the list is handed in. */
    public void provide(Act act, String material, String attachment) {
        root.door()
                .require(
                        Status.APPLIED,
                        Status.ACCEPTED,
                        Status.REVIEW,
                        Status.SUPPLEMENT,
                        Status.VERIFICATION,
                        Status.APPROVAL,
                        Status.REVIEW_REQUESTED);
        if (root.applying().kind().material(material).isEmpty()) {
            throw Refusals.noSuchMaterial(material);
        }
        materials.add(new Provided(material, attachment, act.by(), act.at()));
        root.door().record(new NotarizationEvent.MaterialAdded(material), "");
    }

    /** Asks for material; the clock stands still until it is there (arts 27, 30). */
    public void askSupplement(Act act, List<String> wanted, Sensitive words) {
        root.door().require(Status.REVIEW);
        MatterKind kind = root.applying().kind();
        wanted.stream()
                .filter(code -> kind.material(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw Refusals.noSuchMaterial(code);
                });
        supplements.add(new Supplement(wanted, words, act.at(), null));
        root.door().move(Status.SUPPLEMENT, new NotarizationEvent.SupplementAsked(wanted.size()), "");
        root.clocks().stop(Kinds.ISSUE, SUPPLEMENT, String.join(", ", wanted), act.at());
    }

    /** All that was asked for is there; the clock runs on. */
    public void supplementReceived(Act act) {
        root.door().require(Status.SUPPLEMENT);
        Supplement asked = supplements.getLast();
        List<Material> missing = asked.materials().stream()
                .filter(code -> !providedSince(code, asked.askedAt()))
                .flatMap(code -> root.applying().kind().material(code).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw Refusals.materialLacking(missing);
        }
        supplements.set(supplements.size() - 1, asked.received(act.at()));
        root.door().move(Status.REVIEW, new NotarizationEvent.SupplementReceived(), "");
        root.clocks().resume(Kinds.ISSUE, SUPPLEMENT, act.at());
    }

    /** Begins to verify, here or by another office (art. 29); the clock stands still. */
    public void beginVerification(Act act, @Nullable String elsewhere, Sensitive what) {
        root.door().move(Status.VERIFICATION, new NotarizationEvent.VerificationBegun(elsewhere != null), "");
        verifications.add(new Verification(elsewhere, what, act.at(), new Sensitive(""), null));
        root.clocks().stop(Kinds.ISSUE, VERIFICATION, elsewhere == null ? "" : elsewhere, act.at());
        if (elsewhere != null) {
            root.clocks().start(Kinds.VERIFY_ELSEWHERE, act.at());
        }
    }

    /** It is verified; the clock runs on. */
    public void verified(Act act, Sensitive result) {
        root.door().require(Status.VERIFICATION);
        verifications.set(verifications.size() - 1, verifications.getLast().ended(result, act.at()));
        root.door().move(Status.REVIEW, new NotarizationEvent.Verified(), "");
        root.clocks().resume(Kinds.ISSUE, VERIFICATION, act.at());
        root.clocks().meet(Kinds.VERIFY_ELSEWHERE, act.at());
    }

    /** Nobody can act for now; the clock stands still, whatever the case waits for (art. 30). */
    public void forceMajeure(Act act, String evidence) {
        requireInHand();
        if (standsStillForForceMajeure()) {
            throw Refusals.standsStill();
        }
        root.door().record(new NotarizationEvent.ForceMajeureBegun(), evidence);
        root.clocks().stop(Kinds.ISSUE, FORCE_MAJEURE, evidence, act.at());
    }

    public void forceMajeureOver(Act act) {
        requireInHand();
        if (!standsStillForForceMajeure()) {
            throw Refusals.runs();
        }
        root.door().record(new NotarizationEvent.ForceMajeureOver(), "");
        root.clocks().resume(Kinds.ISSUE, FORCE_MAJEURE, act.at());
    }

    /** Does not notarize, on one of nine grounds (art. 31). */
    public void refuse(Act act, RefusalGround ground, String words) {
        root.refuse(act, ground, words);
    }

    /** What the list requires and nobody handed in or knows. */
    public List<Material> missing() {
        return root.applying().application().stream()
                .flatMap(application -> application.kind().materials().stream()
                        .filter(material -> material.required() && !application.knows(material)))
                .filter(material -> !providedSince(material.code(), Instant.MIN))
                .toList();
    }

    public boolean standsStillForForceMajeure() {
        return root.clocks()
                .open(Kinds.ISSUE)
                .filter(clock -> clock.stops().stream()
                        .anyMatch(
                                stop -> stop.endedAt() == null && stop.reason().equals(FORCE_MAJEURE)))
                .isPresent();
    }

    /** Who is to act, or acts. */
    public Optional<ActingNotary> notary() {
        return Optional.ofNullable(notary);
    }

    public Optional<Telling> telling() {
        return Optional.ofNullable(telling);
    }

    public List<Provided> materials() {
        return List.copyOf(materials);
    }

    public List<Supplement> supplements() {
        return List.copyOf(supplements);
    }

    public List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    Examination state() {
        return new Examination(telling, materials, supplements, verifications);
    }

    private boolean providedSince(String material, Instant since) {
        return materials.stream()
                .anyMatch(one -> one.material().equals(material) && !one.at().isBefore(since));
    }

    private void requireInHand() {
        if (!root.status().isInHand()) {
            throw root.door().refusal(Status.REVIEW);
        }
    }
}
