package cn.onestop.lawyer.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;

/** Sends the client on to another line with the client's consent, and asks to have the referral back. */
@Service
public class SendingReferrals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingLegalService changing;
    private final BusinessClock clock;

    SendingReferrals(ChangingLegalService changing, BusinessClock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** @param scope what the client agreed to hand on; {@code withNarrative} whether what happened goes with it */
    public Stored<LegalService> offer(CaseRequest request, Line to, String scope, boolean withNarrative) {
        String id = Reference.mint(Line.REFERRAL, clock.today(), RANDOM).toString();
        return changing.byParticipant(
                request,
                (it, act) -> it.referring()
                        .offer(
                                Referral.offer(
                                        id,
                                        LinkType.REFERRED_TO,
                                        to,
                                        it.intake().client().key(),
                                        new Referral.Consent("CONSENT-" + id, scope, act.at(), act.by()),
                                        act.at()),
                                withNarrative));
    }

    public Stored<LegalService> askBack(CaseRequest request, String referral) {
        if (changing.requireParticipant(request)
                .referring()
                .all()
                .find(referral)
                .isEmpty()) {
            throw Problems.notFound();
        }
        return changing.byParticipant(request, (it, act) -> it.referring().all().askWithdrawal(referral));
    }
}
