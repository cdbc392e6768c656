package cn.onestop.notary.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseFilter;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.cases.Stored;
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
import cn.onestop.notary.application.ReferredFacts.Agreement;
import cn.onestop.notary.application.ReferredFacts.Somebody;
import cn.onestop.notary.application.RelievingFees.ReliefPercent;
import cn.onestop.notary.domain.Application;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Intake;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Places;
import cn.onestop.notary.domain.Relief;
import cn.onestop.notary.domain.Status;
import cn.onestop.notary.domain.kinds.MatterKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Opens a case for a referral, once, or lets the referral join one that the same person has under the same matter: an agreement of
 * mediation becomes an enforceable deed, a grant of legal aid relieves the fee. Anything else waits for the person's own word.
 */
@Service
public class TakingReferrals implements ReferralLine {
    private static final int MOST = 50;
    private static final String AGREEMENT = "AGREEMENT";

    private final CaseStore<Notarization> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final SentReferrals sent;
    private final ResolvingParties parties;
    private final DescribingMatter describing;
    private final MatterKinds kinds;
    private final ReliefPercent percent;
    private final OneAtATime turns;

    TakingReferrals(
            CaseStore<Notarization> store,
            Acts acts,
            Periods periods,
            Senders senders,
            SentReferrals sent,
            ResolvingParties parties,
            DescribingMatter describing,
            MatterKinds kinds,
            ReliefPercent percent,
            OneAtATime turns) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sent = sent;
        this.parties = parties;
        this.describing = describing;
        this.kinds = kinds;
        this.percent = percent;
        this.turns = turns;
    }

    /** While the sender is away, nothing is opened and the inbox brings the offer again. */
    @Override
    public void take(CaseEvent event, ReferralOffer offer) {
        if (isTaken(offer, ofMatter(offer))) {
            return;
        }
        ReferredFacts facts = senders.facts(offer.from(), offer.id(), ReferredFacts.class);
        turns.run(offer.matter(), offer.subject(), offer.id(), () -> take(event, offer, facts));
    }

    private void take(CaseEvent event, ReferralOffer offer, ReferredFacts facts) {
        List<Notarization> ofMatter = ofMatter(offer);
        if (isTaken(offer, ofMatter)) {
            return;
        }
        Origin origin = Origin.ofReferral(offer.id());
        Act act = acts.because(event);
        if (facts.relievesNotaryFee()) {
            Optional<Reference> joined = first(ofMatter, it -> !it.status().isOver());
            if (joined.isPresent()) {
                store.change(
                        joined.get(), null, act, it -> it.referring().relieve(offer.incoming(), relief(offer, act)));
                return;
            }
        }
        List<Participant> all = participants(offer, facts);
        Application deed = deed(facts, all, act);
        if (deed != null) {
            Optional<Reference> joined = first(ofMatter, TakingReferrals::waitsForApplication);
            if (joined.isPresent()) {
                store.change(joined.get(), null, act, it -> it.applying().becomeDeed(act, deed, all, offer.incoming()));
                return;
            }
        }
        store.open(origin, act, reference -> open(reference, offer, facts, all, deed, act), TakingReferrals::answer);
    }

    private Notarization open(
            Reference reference,
            ReferralOffer offer,
            ReferredFacts facts,
            List<Participant> all,
            @Nullable Application deed,
            Act act) {
        Intake intake = new Intake(
                reference,
                offer.matterReference(),
                act.at(),
                facts.area(),
                describing.officeFor(facts.area()).orElse(null),
                null);
        Notarization opened = Notarization.referred(periods, intake, all, deed, offer.incoming(), act);
        if (facts.relievesNotaryFee() && opened.status() == Status.APPLIED) {
            opened.charging().relieve(relief(offer, act));
        }
        return opened;
    }

    private Relief relief(ReferralOffer offer, Act act) {
        return new Relief(Relief.Ground.GRANT, offer.fromCase(), percent.value(), offer.id(), act.at());
    }

    /** The person's cases under this matter, ended ones included. */
    private List<Notarization> ofMatter(ReferralOffer offer) {
        return store
                .list(CaseFilter.all().party(offer.subject()).matter(offer.matterReference()), null, MOST)
                .items()
                .stream()
                .map(Stored::value)
                .toList();
    }

    private boolean isTaken(ReferralOffer offer, List<Notarization> ofMatter) {
        return store.opened(Origin.ofReferral(offer.id())).isPresent()
                || ofMatter.stream().anyMatch(it -> has(it, offer.id()));
    }

    private static boolean has(Notarization it, String referral) {
        return it.referring().all().findReceived(referral).isPresent();
    }

    private static boolean waitsForApplication(Notarization it) {
        return it.status() == Status.APPLIED && it.applying().application().isEmpty();
    }

    private static Optional<Reference> first(List<Notarization> all, Predicate<Notarization> fits) {
        return all.stream().filter(fits).map(Notarization::reference).findFirst();
    }

    /** The subject applies; whoever else is a side of the agreement is concerned beside. */
    private List<Participant> participants(ReferralOffer offer, ReferredFacts facts) {
        Somebody subject = facts.subject();
        List<Participant> all = new ArrayList<>();
        all.add(participant(
                subject, Objects.requireNonNullElse(subject.key(), offer.subject()), Participant.Role.APPLICANT));
        Agreement agreement = facts.agreement();
        if (agreement != null && agreement.hasAmount()) {
            facts.opposite().stream()
                    .filter(one -> one.key() != null)
                    .map(one -> participant(one, String.valueOf(one.key()), Participant.Role.OTHER_PARTY))
                    .filter(one -> isMeant(one, agreement.payer()) || isMeant(one, agreement.payee()))
                    .forEach(all::add);
        }
        return all;
    }

    private Participant participant(Somebody one, String key, Participant.Role role) {
        return parties.participant(key, one.name(), role, one.isOrganisation(), one.representative());
    }

    private static boolean isMeant(Participant one, @Nullable JsonNode told) {
        String named = Agreement.named(told);
        return named.equals(one.key()) || named.equals(one.name());
    }

    private static @Nullable String side(List<Participant> all, @Nullable JsonNode told) {
        return all.stream()
                .filter(one -> isMeant(one, told))
                .map(Participant::key)
                .findFirst()
                .orElse(null);
    }

    /** Null where it is no payment between people whom the sender named. */
    private @Nullable Application deed(ReferredFacts facts, List<Participant> all, Act act) {
        Agreement agreement = facts.agreement();
        if (agreement == null || agreement.amountYuan() == null || !agreement.hasAmount()) {
            return null;
        }
        String payee = side(all, agreement.payee());
        String payer = side(all, agreement.payer());
        if (payee == null || payer == null) {
            return null;
        }
        LocalDate madeOn = Objects.requireNonNullElse(agreement.madeOn(), act.day());
        Debt debt = new Debt(
                agreement.reference(),
                madeOn,
                new Sensitive(Objects.requireNonNullElse(agreement.terms(), "")),
                payee,
                payer,
                agreement.amountYuan(),
                Objects.requireNonNullElse(agreement.payBy(), madeOn));
        return new Application(
                kinds.enforceableDeed(),
                new Sensitive("对调解协议赋予强制执行效力"),
                new Sensitive(""),
                new Places(null, null, facts.area(), null),
                agreement.amountYuan(),
                debt,
                Set.of(AGREEMENT));
    }

    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<Notarization> opened = store.opened(origin)
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
            store.change(
                    reference,
                    null,
                    act,
                    it -> it.referring()
                            .all()
                            .answered(answer.referral(), answer.status(), answer.at(event.time()), act.at()));
        });
    }

    /** Nobody fetched the facts: whose case it would have been is not known here, and not needed. */
    private Notarization takenBack(Reference reference, TakenBack asked, Act act) {
        Intake intake = new Intake(
                reference,
                Reference.parse(Line.MATTER, asked.sender().matter()),
                act.at(),
                asked.sender().area(),
                null,
                null);
        return Notarization.withdrawnBeforeReceipt(periods, intake, asked.incoming(), act);
    }

    private static Object answer(Notarization it) {
        return Map.of("reference", it.reference().toString());
    }
}
