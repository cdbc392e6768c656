package cn.onestop.legalaid.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.LegalAidApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what the lawyers', notaries' and appraisers' lines answered; a lawyer who declined makes room for the next. */
@Service
public class RecordingAnswers {
    private final CaseStore<LegalAidApplication> store;
    private final Acts acts;
    private final Referrals referrals;
    private final AssignmentSettings settings;

    RecordingAnswers(
            CaseStore<LegalAidApplication> store, Acts acts, Referrals referrals, AssignmentSettings settings) {
        this.store = store;
        this.acts = acts;
        this.referrals = referrals;
        this.settings = settings;
    }

    /**
     * An answer as it stands in the event.
     *
     * @param counsel who accepted the assignment; null in every other answer
     */
    public record Answer(
            String referral,
            Referral.Status status,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome,
            @Nullable Counsel counsel) {}

    public void record(CaseEvent event, Answer answer) {
        Reference reference = referrals.caseThatSent(answer.referral()).orElse(null);
        if (reference == null) {
            return;
        }
        Act act = acts.because(event);
        store.change(reference, null, act, application -> {
            application
                    .representation()
                    .offerAnswered(
                            answer.referral(),
                            answer.status(),
                            new Referral.Answer(act.at(), answer.caseReference(), answer.refusal(), answer.outcome()),
                            answer.counsel(),
                            act);
            if (settings.automatic() && nextIsDue(event, application)) {
                application.representation().offer(OfferingReferral.assignment(application, act), act);
            }
        });
    }

    private static boolean nextIsDue(CaseEvent event, LegalAidApplication application) {
        return event.type().startsWith(Line.LAWYER.wireName() + ".")
                && application.representation().isSought()
                && application.representation().openOffer().isEmpty();
    }
}
