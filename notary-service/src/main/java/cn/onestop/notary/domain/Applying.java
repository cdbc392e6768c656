package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be notarized, for whom. */
public final class Applying {
    private final Notarization root;
    private @Nullable Application application;

    Applying(Notarization root, NotarizationState state) {
        this.root = root;
        this.application = state.application();
    }

    /** Whom another line sent says what is to be notarized, or says it anew, unless it is an agreement that came with the referral; the office must be competent (Notarization Law art. 25). */
    public void complete(Act act, Application what) {
        root.door().require(Status.APPLIED);
        if (application != null && !application.known().isEmpty()) {
            throw Refusals.cameWithReferral();
        }
        requireCompetent(what);
        boolean first = application == null;
        application = what;
        root.door()
                .record(new NotarizationEvent.ApplicationCompleted(what.kind().code()), "");
        if (first) {
            root.clocks().meet(Kinds.COMPLETE, act.at());
            root.clocks().start(Kinds.ACCEPT, act.at());
        }
    }

    /** The agreement of another line comes to a case that waits for an application: it becomes the deed. */
    public void becomeDeed(Act act, Application deed, List<Participant> parties, IncomingReferral from) {
        root.door().require(Status.APPLIED);
        root.replaceParticipants(parties);
        root.referring().all().join(from);
        complete(act, deed);
    }

    /** The applicant wants it no more (Notarization Procedure Rules: before the certificate is issued). */
    public void withdraw(Act act, String words) {
        root.terminate(act, Ending.APPLICANT_WITHDREW, words);
    }

    public Optional<Application> application() {
        return Optional.ofNullable(application);
    }

    /** @throws cn.onestop.kernel.Refusal.Refused while nobody said what is to be notarized */
    MatterKind kind() {
        return application().orElseThrow(Refusals::notComplete).kind();
    }

    private void requireCompetent(Application what) {
        Office office = root.intake().office();
        if (office != null) {
            Jurisdiction.objection(what.kind(), what.places(), office).ifPresent(objection -> {
                throw objection;
            });
        }
    }
}
