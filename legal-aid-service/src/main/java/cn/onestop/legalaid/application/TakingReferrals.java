package cn.onestop.legalaid.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.cases.neighbours.Senders;
import cn.onestop.cases.referrals.ReferralAnswer;
import cn.onestop.cases.referrals.ReferralLine;
import cn.onestop.cases.referrals.ReferralOffer;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.cases.referrals.TakenBack;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens an application for a referral that another line offers, once; answers when that line would have it back; and hears what the
 * lawyers, notaries and appraisers answered: a lawyer who declined makes room for the next.
 */
@Service
class TakingReferrals implements ReferralLine {
    /** Whom a referral was for that was taken back unopened: the request does not say, and a guess would tell a stranger of it. */
    private static final String NOBODY = "nobody:";

    private static final String COUNSEL = "counsel";

    private final CaseStore<LegalAidApplication> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final SentReferrals sent;
    private final Centres centres;
    private final AssignmentSettings settings;

    TakingReferrals(
            CaseStore<LegalAidApplication> store,
            Acts acts,
            Periods periods,
            Senders senders,
            SentReferrals sent,
            Centres centres,
            AssignmentSettings settings) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sent = sent;
        this.centres = centres;
        this.settings = settings;
    }

    /** The facts are fetched before anything is opened; while their sender is away, the inbox brings the offer again. */
    @Override
    public void take(CaseEvent event, ReferralOffer offer) {
        Origin origin = Origin.ofReferral(offer.id());
        if (store.opened(origin).isPresent()) {
            return;
        }
        ReferredFacts facts = senders.facts(offer.from(), offer.id(), ReferredFacts.class);
        Filing filing = ReferredFilings.of(facts, offer.consent(), centres.nearest(facts.area()));
        Act act = acts.because(event);
        store.open(
                origin,
                act,
                reference -> LegalAidApplication.refer(
                        periods, reference, offer.matterReference(), filing, offer.incoming(), act),
                TakingReferrals::answer);
    }

    /** What was taken up stays, and is answered ACCEPTED: the applicant withdraws here. */
    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<LegalAidApplication> opened = store.opened(origin)
                .orElseGet(() -> store.open(
                        origin, act, reference -> takenBack(reference, asked, act), TakingReferrals::answer));
        if (!opened.first() && opened.stored() != null) {
            store.change(opened.stored().value().reference(), null, act, LegalAidApplication::answerWithdrawalAsked);
        }
    }

    @Override
    public void hear(CaseEvent event, ReferralAnswer answer) {
        sent.caseOf(answer.referral()).ifPresent(reference -> {
            Act act = acts.because(event);
            Counsel counsel = counsel(event);
            store.change(reference, null, act, application -> {
                application
                        .representation()
                        .offerAnswered(answer.referral(), answer.status(), answer.at(act.at()), counsel, act);
                if (settings.automatic() && nextIsDue(event, application)) {
                    application.representation().offer(OfferingReferral.assignment(application, act), act);
                }
            });
        });
    }

    /** Who accepted the assignment; null in every other answer. */
    private static @Nullable Counsel counsel(CaseEvent event) {
        return event.data().containsKey(COUNSEL) ? CloudEvents.part(event, COUNSEL, Counsel.class) : null;
    }

    private static boolean nextIsDue(CaseEvent event, LegalAidApplication application) {
        return event.type().startsWith(Line.LAWYER.wireName() + ".")
                && application.representation().isSought()
                && application.representation().openOffer().isEmpty();
    }

    private LegalAidApplication takenBack(Reference reference, TakenBack asked, Act act) {
        IncomingReferral from = asked.incoming();
        return LegalAidApplication.withdrawnBeforeReceipt(
                periods,
                reference,
                Reference.parse(Line.MATTER, asked.sender().matter()),
                ReferredFilings.unknown(
                        NOBODY + asked.referral(),
                        asked.sender().area(),
                        asked.sender().kind(),
                        new Referral.Consent("WITHDRAWN-" + asked.referral(), "WITHDRAWN", act.at(), act.by())),
                from,
                act);
    }

    private static Object answer(LegalAidApplication application) {
        return Map.of("reference", application.reference().toString());
    }
}
