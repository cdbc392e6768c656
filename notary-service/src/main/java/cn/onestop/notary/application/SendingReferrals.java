package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;

/** Sends the applicant on to another line with consent, and asks to have the referral back. */
@Service
public class SendingReferrals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingNotarization changing;
    private final BusinessClock clock;

    SendingReferrals(ChangingNotarization changing, BusinessClock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** @param scope what the applicant agreed to hand on; {@code withNarrative} whether what happened goes with it */
    public Stored<Notarization> offer(CaseRequest request, Line to, String scope, boolean withNarrative) {
        String id = Reference.mint(Line.REFERRAL, clock.today(), RANDOM).toString();
        return changing.byApplicant(
                request,
                (it, act) -> it.referring()
                        .offer(
                                Referral.offer(
                                        id,
                                        LinkType.REFERRED_TO,
                                        to,
                                        applicant(it),
                                        new Referral.Consent("CONSENT-" + id, scope, act.at(), act.by()),
                                        act.at()),
                                withNarrative));
    }

    public Stored<Notarization> askBack(CaseRequest request, String referral) {
        if (changing.requireApplicantSide(request)
                .referring()
                .all()
                .find(referral)
                .isEmpty()) {
            throw Problems.notFound();
        }
        return changing.byApplicant(request, (it, act) -> it.referring().all().askWithdrawal(referral));
    }

    private static String applicant(Notarization it) {
        return it.participants().stream()
                .filter(one -> one.role() == Participant.Role.APPLICANT)
                .map(Participant::key)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
