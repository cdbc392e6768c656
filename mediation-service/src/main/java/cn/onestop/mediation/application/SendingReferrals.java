package cn.onestop.mediation.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.mediation.domain.Enclosure;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;

/** Sends a party on to another line with the party's consent, and asks to have it back. */
@Service
public class SendingReferrals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingMediation changing;
    private final BusinessClock clock;

    SendingReferrals(ChangingMediation changing, BusinessClock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param subject key of the party who agreed
     * @param scope what the party agreed to hand on
     * @param enclosure what goes with it to a notary or a forensic institution
     */
    public record Offer(Line to, String subject, String scope, boolean withNarrative, Enclosure enclosure) {}

    public Stored<Mediation> offer(CaseRequest request, Offer offer) {
        String id = Reference.mint(Line.REFERRAL, clock.today(), RANDOM).toString();
        return changing.byParty(
                request,
                offer.subject(),
                (mediation, act) -> mediation
                        .referring()
                        .offer(
                                act,
                                id,
                                offer.to(),
                                offer.subject(),
                                new Referral.Consent("CONSENT-" + id, offer.scope(), act.at(), act.by()),
                                offer.withNarrative(),
                                offer.enclosure()));
    }

    public Stored<Mediation> askBack(CaseRequest request, String referral) {
        return changing.byParty(
                request,
                changing.subjectOf(request, referral),
                (mediation, act) -> mediation.referring().askWithdrawal(referral));
    }
}
