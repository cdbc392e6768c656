package cn.onestop.legalaid.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.Origin;
import cn.onestop.legalaid.domain.Periods;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens an application for a referral that another line offers, once; and answers when that line would have it back. */
@Service
public class TakingReferrals {
    /** Whom a referral was for that was taken back unopened: the request does not say, and a guess would tell a stranger of it. */
    private static final String NOBODY = "nobody:";

    private final CaseStore<LegalAidApplication> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final Sites sites;

    TakingReferrals(CaseStore<LegalAidApplication> store, Acts acts, Periods periods, Senders senders, Sites sites) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sites = sites;
    }

    /** An offer as it stands in the event. */
    public record Offer(
            String id,
            LinkType type,
            Line from,
            String fromCase,
            String matter,
            String subject,
            Referral.Consent consent) {
        Origin origin() {
            return new Origin(id, type, from, fromCase, false);
        }
    }

    /** The facts are fetched before anything is opened; while their sender is away, the inbox brings the offer again. */
    public void take(CaseEvent event, Offer offer) {
        var once = cn.onestop.cases.Origin.ofReferral(offer.id());
        if (store.opened(once).isPresent()) {
            return;
        }
        Senders.Facts facts = senders.facts(offer.from(), offer.id());
        Filing filing = ReferredFilings.of(
                facts, offer.consent(), sites.nearestCentre(facts.area()).id());
        Act act = acts.because(event);
        store.open(
                once,
                act,
                reference -> LegalAidApplication.refer(
                        periods, reference, Reference.parse(Line.MATTER, offer.matter()), filing, offer.origin(), act),
                TakingReferrals::answer);
    }

    /**
     * What was taken up stays, and is answered ACCEPTED: the applicant withdraws here. What was not opened yet is kept as
     * withdrawn under the referral's own origin, so that its offer, which may come later, opens nothing.
     */
    public void giveBack(CaseEvent event, Line from, String referral, CaseSummary sender) {
        var once = cn.onestop.cases.Origin.ofReferral(referral);
        Act act = acts.because(event);
        Optional<Opened<LegalAidApplication>> opened = store.opened(once);
        if (opened.isEmpty()) {
            Opened<LegalAidApplication> kept = store.open(
                    once, act, reference -> gone(reference, act, from, referral, sender), TakingReferrals::answer);
            if (kept.first()) {
                return;
            }
            opened = Optional.of(kept);
        }
        Stored<LegalAidApplication> stored = opened.get().stored();
        if (stored != null) {
            store.change(stored.value().reference(), null, act, LegalAidApplication::answerWithdrawalAsked);
        }
    }

    private LegalAidApplication gone(Reference reference, Act act, Line from, String referral, CaseSummary sender) {
        return LegalAidApplication.withdrawnBeforeReceipt(
                periods,
                reference,
                Reference.parse(Line.MATTER, sender.matter()),
                ReferredFilings.unknown(
                        NOBODY + referral,
                        sender.area(),
                        sender.kind(),
                        new Referral.Consent("WITHDRAWN-" + referral, "WITHDRAWN", act.at(), act.by())),
                new Origin(referral, LinkType.REFERRED_TO, from, sender.reference(), false),
                act);
    }

    private static Object answer(LegalAidApplication application) {
        return Map.of("reference", application.reference().toString());
    }
}
