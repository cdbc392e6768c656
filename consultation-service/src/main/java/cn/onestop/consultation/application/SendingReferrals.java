package cn.onestop.consultation.application;

import cn.onestop.cases.Stored;
import cn.onestop.consultation.domain.AppraisalWish;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends the person on to another line with the person's consent, asks to have it back, and notes that the outcome was told. */
@Service
public class SendingReferrals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChangingConsultation changing;
    private final BusinessClock clock;

    SendingReferrals(ChangingConsultation changing, BusinessClock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param scope what the person agreed to hand on
     * @param withNarrative whether the question and the answer's subject travel with it
     * @param appraisal what a forensic institution is asked; null otherwise
     */
    public record Offer(
            Line to,
            String scope,
            boolean withNarrative,
            @Nullable Appraisal appraisal) {}

    /** @param field as the forensic line names it; {@code items} what is to be examined */
    public record Appraisal(String field, String question, List<String> items) {}

    public Stored<Consultation> offer(CaseRequest request, Offer offer) {
        String id = Reference.mint(Line.REFERRAL, clock.today(), RANDOM).toString();
        Appraisal wish = offer.appraisal();
        AppraisalWish appraisal =
                wish == null ? null : new AppraisalWish(id, wish.field(), new Sensitive(wish.question()), wish.items());
        return changing.byInquirer(
                request,
                (consultation, act) -> consultation
                        .referring()
                        .offer(act, id, offer.to(), offer.scope(), offer.withNarrative(), appraisal));
    }

    public Stored<Consultation> askBack(CaseRequest request, String referral) {
        requireSent(request, referral);
        return changing.byInquirer(
                request, (consultation, act) -> consultation.referring().all().askWithdrawal(referral));
    }

    public Stored<Consultation> told(CaseRequest request, String referral) {
        requireSent(request, referral);
        return changing.byHandler(
                request, (consultation, act) -> consultation.referring().tell(act, referral));
    }

    private void requireSent(CaseRequest request, String referral) {
        Consultation now = changing.requireInquirerOrHandler(request);
        if (now.referring().all().find(referral).isEmpty()) {
            throw Problems.notFound();
        }
    }
}
