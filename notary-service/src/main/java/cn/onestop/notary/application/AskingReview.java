package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** Somebody concerned asks for a review of the certificate (Notarization Law art. 39). */
@Service
public class AskingReview {
    private final ChangingNotarization changing;

    AskingReview(ChangingNotarization changing) {
        this.changing = changing;
    }

    public Stored<Notarization> ask(CaseRequest request, Review.Subject subject, String reason) {
        Notarization now = changing.require(request, Standing::party);
        Participant party = now.spokenForBy(request.caller().personKey())
                .orElseGet(() -> now.participants().getFirst()); // an agent speaks for the applicant
        return changing.byParty(
                request, (it, act) -> it.reviewing().askAsParty(act, party, subject, new Sensitive(reason)));
    }
}
