package cn.onestop.mediation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Referral;
import cn.onestop.mediation.domain.Mediation;
import org.springframework.stereotype.Service;

/** Records what the receiver of a referral said, also when the mediation itself is over. */
@Service
public class HearingAnswers {
    private final CaseStore<Mediation> store;
    private final Acts acts;
    private final SentReferrals sent;

    HearingAnswers(CaseStore<Mediation> store, Acts acts, SentReferrals sent) {
        this.store = store;
        this.acts = acts;
        this.sent = sent;
    }

    /** An answer to a referral that this line never sent is nobody's, and changes nothing. */
    public void hear(CaseEvent event, String referral, Referral.Status status, Referral.Answer answer) {
        Act act = acts.because(event);
        sent.caseOf(referral)
                .ifPresent(reference -> store.change(
                        reference,
                        null,
                        act,
                        mediation -> mediation.referring().answered(act, referral, status, answer)));
    }
}
