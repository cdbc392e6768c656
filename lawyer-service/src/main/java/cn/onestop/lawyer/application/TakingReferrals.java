package cn.onestop.lawyer.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
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
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.lawyer.domain.Assignment;
import cn.onestop.lawyer.domain.Client;
import cn.onestop.lawyer.domain.Conflict;
import cn.onestop.lawyer.domain.Intake;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Opponent;
import cn.onestop.lawyer.domain.Shortlisted;
import cn.onestop.lawyer.domain.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens a case for a referral, once. An assignment of legal aid is offered to the first in line in the same write; anything else waits
 * for the client's choice.
 */
@Service
public class TakingReferrals implements ReferralLine {
    private final CaseStore<LegalService> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final SentReferrals sent;
    private final ResolvingSides sides;
    private final FindingLawyers finding;
    private final CheckingConflicts conflicts;
    private final LawyerSettings.Assignments settings;

    TakingReferrals(
            CaseStore<LegalService> store,
            Acts acts,
            Periods periods,
            Senders senders,
            SentReferrals sent,
            ResolvingSides sides,
            FindingLawyers finding,
            CheckingConflicts conflicts,
            LawyerSettings settings) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sent = sent;
        this.sides = sides;
        this.finding = finding;
        this.conflicts = conflicts;
        this.settings = settings.assignments();
    }

    /** While the sender or the register is away, nothing is opened and the inbox brings the offer again. */
    @Override
    public void take(CaseEvent event, ReferralOffer offer) {
        Origin origin = Origin.ofReferral(offer.id());
        if (store.opened(origin).isPresent()) {
            return;
        }
        ReferredFacts facts = senders.facts(offer.from(), offer.id(), ReferredFacts.class);
        Act act = acts.because(event);
        store.open(
                origin,
                act,
                reference -> open(intake(reference, offer, facts, act), offer, act),
                TakingReferrals::answer);
    }

    private LegalService open(Intake intake, ReferralOffer offer, Act act) {
        LegalService opened = LegalService.referred(periods, intake, offer.incoming(), act);
        List<Shortlisted> found = finding.find(intake, Set.of());
        opened.seeking().propose(act, found);
        if (intake.assignment() != null && opened.status() == Status.MATCHED) {
            Map<String, Conflict> against = conflicts.check(intake, found);
            opened.seeking().checked(act, against);
            if (opened.status() == Status.CONFLICT_CHECKED) {
                opened.offering().offerInTurn(act);
            }
        }
        return opened;
    }

    private Intake intake(Reference reference, ReferralOffer offer, ReferredFacts facts, Act act) {
        ReferredFacts.Somebody subject = facts.subject();
        return new Intake(
                reference,
                offer.matterReference(),
                act.at(),
                facts.area(),
                sides.client(
                        Objects.requireNonNullElse(subject.key(), offer.subject()),
                        subject.name(),
                        subject.isOrganisation(),
                        subject.representative()),
                opponents(facts),
                facts.commission(),
                assignment(offer, facts.assignment()),
                null);
    }

    private List<Opponent> opponents(ReferredFacts facts) {
        return facts.opposite().stream()
                .map(one -> sides.opponent(one.key(), one.name(), one.isOrganisation(), one.representative()))
                .toList();
    }

    private @Nullable Assignment assignment(ReferralOffer offer, ReferredFacts.@Nullable Assigned told) {
        if (offer.type() != LinkType.ASSIGNED_TO) {
            return null;
        }
        return new Assignment(
                told == null ? null : told.profession(),
                told == null ? 0 : Objects.requireNonNullElse(told.years(), 0),
                told == null ? null : told.lastDay(),
                settings.mostOffers(),
                settings.reserveHours(),
                settings.withinHours());
    }

    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<LegalService> opened = store.opened(origin)
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
    private LegalService takenBack(Reference reference, TakenBack asked, Act act) {
        Client nobody = new Client("", "", false, null, Set.of());
        Intake intake = new Intake(
                reference,
                Reference.parse(Line.MATTER, asked.sender().matter()),
                act.at(),
                asked.sender().area(),
                nobody,
                List.of(),
                new ReferredFacts(
                                new ReferredFacts.Somebody("", "", false, null),
                                null,
                                asked.sender().area(),
                                null,
                                null)
                        .commission(),
                null,
                null);
        return LegalService.withdrawnBeforeReceipt(periods, intake, asked.incoming(), act);
    }

    private static Object answer(LegalService it) {
        return Map.of("reference", it.reference().toString());
    }
}
