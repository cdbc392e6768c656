package cn.onestop.mediation.application;

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
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.domain.Dispute;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Evidence;
import cn.onestop.mediation.domain.Intake;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a case for a referral that another line offers, once; gives it back when that line asks; hears what other lines answered. */
@Service
class TakingReferrals implements ReferralLine {
    private final CaseStore<Mediation> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final SentReferrals sent;
    private final Committees committees;

    TakingReferrals(
            CaseStore<Mediation> store,
            Acts acts,
            Periods periods,
            Senders senders,
            SentReferrals sent,
            Committees committees) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sent = sent;
        this.committees = committees;
    }

    /** A forensic opinion as the event that completes its referral names it. */
    record Opinion(String opinion, Instant issuedAt, String code, String sha256) {
        Evidence received(Instant at) {
            return new Evidence(opinion, issuedAt, code, sha256, at);
        }
    }

    /** While the sender or the register is away, nothing is opened and the inbox brings the offer again. */
    @Override
    public void take(CaseEvent event, ReferralOffer offer) {
        Origin origin = Origin.ofReferral(offer.id());
        if (store.opened(origin).isPresent()) {
            return;
        }
        ReferredFacts facts = senders.facts(offer.from(), offer.id(), ReferredFacts.class);
        Site site = committees.nearest(facts.area());
        Act act = acts.because(event);
        store.open(
                origin,
                act,
                reference -> Mediation.referred(
                        new Intake(
                                reference,
                                offer.matterReference(),
                                act.at(),
                                facts.area(),
                                site,
                                facts.disputed(),
                                facts.belongings(),
                                null),
                        offer.incoming(),
                        facts.applicant(),
                        facts.respondents(),
                        act,
                        periods),
                TakingReferrals::answer);
    }

    /** Granted as long as mediation can still be withdrawn. */
    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<Mediation> opened = store.opened(origin)
                .orElseGet(() -> store.open(
                        origin, act, reference -> takenBack(reference, asked, act), TakingReferrals::answer));
        if (!opened.first() && opened.stored() != null) {
            store.change(
                    opened.stored().value().reference(),
                    null,
                    act,
                    newest -> newest.referring().senderAsksBack(act, asked.referral()));
        }
    }

    @Override
    public void hear(CaseEvent event, ReferralAnswer answer) {
        sent.caseOf(answer.referral()).ifPresent(reference -> {
            Act act = acts.because(event);
            Evidence opinion = opinion(event, act);
            store.change(
                    reference,
                    null,
                    act,
                    mediation -> mediation
                            .referring()
                            .answered(act, answer.referral(), answer.status(), answer.at(event.time()), opinion));
        });
    }

    private static @Nullable Evidence opinion(CaseEvent event, Act act) {
        return event.data().containsKey("evidence")
                ? CloudEvents.part(event, "evidence", Opinion.class).received(act.at())
                : null;
    }

    /** Nobody fetched the facts: whose case it would have been is not known here, and not needed. */
    private Mediation takenBack(Reference reference, TakenBack asked, Act act) {
        return Mediation.withdrawnBeforeReceipt(
                new Intake(
                        reference,
                        Reference.parse(Line.MATTER, asked.sender().matter()),
                        act.at(),
                        asked.sender().area(),
                        new Site("", ""),
                        new Dispute(DisputeKind.OTHER, new Sensitive(""), new Sensitive(""), null),
                        List.of(),
                        null),
                asked.incoming(),
                periods);
    }

    private static Object answer(Mediation mediation) {
        return Map.of("reference", mediation.reference().toString());
    }
}
