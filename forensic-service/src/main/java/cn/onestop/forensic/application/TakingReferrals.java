package cn.onestop.forensic.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.cases.Stored;
import cn.onestop.cases.neighbours.Senders;
import cn.onestop.cases.referrals.ReferralAnswer;
import cn.onestop.cases.referrals.ReferralLine;
import cn.onestop.cases.referrals.ReferralOffer;
import cn.onestop.cases.referrals.TakenBack;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.Identity;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens a case for a referral, once; a relief of fees joins the person's case instead, or waits for it. */
@Service
public class TakingReferrals implements ReferralLine {

    private final CaseStore<Appraisal> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final ChoosingInstitution choosing;
    private final Reliefs reliefs;
    private final WaitingReliefs waiting;
    private final RunningOnce once;

    TakingReferrals(
            CaseStore<Appraisal> store,
            Acts acts,
            Periods periods,
            Senders senders,
            ChoosingInstitution choosing,
            Reliefs reliefs,
            WaitingReliefs waiting,
            RunningOnce once) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.choosing = choosing;
        this.reliefs = reliefs;
        this.waiting = waiting;
        this.once = once;
    }

    /** While the sender is away, nothing is opened and the inbox brings the offer again. */
    @Override
    public void take(CaseEvent event, ReferralOffer offer) {
        Origin origin = Origin.ofReferral(offer.id());
        if (store.opened(origin).isPresent()) {
            return;
        }
        if (offer.type() == LinkType.FEE_RELIEF_FROM) {
            relieve(event, offer);
            return;
        }
        ReferredFacts facts = senders.facts(offer.from(), offer.id(), ReferredFacts.class);
        Act act = acts.because(event);
        Optional<Reliefs.Waiting> relief = waiting.next(offer.subject(), offer.matter());
        waiting.joined(
                relief,
                store.open(
                        origin, act, reference -> open(reference, offer, facts, relief, act), TakingReferrals::answer));
        waiting.next(offer.subject(), offer.matter()).ifPresent(late -> waiting.came(late, act));
    }

    private Appraisal open(
            Reference reference, ReferralOffer offer, ReferredFacts facts, Optional<Reliefs.Waiting> relief, Act act) {
        String area = Objects.requireNonNullElse(facts.area(), "");
        Optional<Institution> institution = choosing.nearest(area, facts.field());
        Commission commission = commission(reference, offer, facts, area, institution, act);
        Appraisal opened = Appraisal.referred(periods, commission, offer.incoming(), act);
        if (!facts.asksSomething()) {
            opened.entrusting().rejectAsUnasked(act);
        } else if (institution.isEmpty()) {
            opened.entrusting().reject(act, RejectionGround.OUT_OF_SCOPE, "名录中没有具有该业务范围的机构");
        } else {
            relief.ifPresent(one -> opened.entrusting().relieve(one.incoming()));
        }
        return opened;
    }

    private static Commission commission(
            Reference reference,
            ReferralOffer offer,
            ReferredFacts facts,
            String area,
            Optional<Institution> institution,
            Act act) {
        Somebody person = new Somebody(offer.subject(), facts.subject().name());
        Client client = new Client(kindOf(offer.from()), person.key(), person.name(), null, offer.fromCase());
        return new Commission(
                reference,
                offer.matterReference(),
                Commission.Kind.FIRST,
                null,
                client,
                person,
                facts.others(),
                facts.field(),
                new Sensitive(facts.question()),
                facts.items().stream().map(Sensitive::new).toList(),
                new Sensitive(facts.purpose()),
                new Sensitive(facts.circumstances()),
                Identity.of(person, client, facts.field(), facts.question(), facts.items()),
                false,
                institution.map(Institution::area).orElse(area),
                institution.map(Commission.Laboratory::of).orElseGet(Commission.Laboratory::none),
                act.at(),
                null);
    }

    private static Client.Kind kindOf(Line from) {
        return switch (from) {
            case MEDIATION -> Client.Kind.MEDIATION;
            case CONSULTATION -> Client.Kind.CONSULTATION;
            case LEGAL_AID -> Client.Kind.LEGAL_AID;
            default -> Client.Kind.OTHER_LINE;
        };
    }

    private void relieve(CaseEvent event, ReferralOffer offer) {
        if (reliefs.caseOf(offer.id()).isEmpty()) {
            waiting.came(
                    new Reliefs.Waiting(offer.id(), offer.subject(), offer.matter(), offer.fromCase()),
                    acts.because(event));
        }
    }

    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Optional<Reference> relieved = reliefs.caseOf(asked.referral());
        if (relieved.isPresent()) {
            askedBack(relieved.get(), asked, act);
            return;
        }
        reliefs.withdraw(asked.referral());
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<Appraisal> opened = store.opened(origin)
                .orElseGet(() -> store.open(
                        origin, act, reference -> takenBack(reference, asked, act), TakingReferrals::answer));
        if (!opened.first() && opened.stored() != null) {
            askedBack(opened.stored().value().reference(), asked, act);
        }
    }

    /** This line sends no referrals, and so hears no answers. */
    @Override
    public void hear(CaseEvent event, ReferralAnswer answer) {}

    private void askedBack(Reference reference, TakenBack asked, Act act) {
        Stored<Appraisal> after =
                store.change(reference, null, act, newest -> newest.senderAsksBack(act, asked.referral()));
        once.releaseUnlessRunning(after.value());
    }

    /** Nobody fetched the facts: whose case it would have been is not known here, and not needed. */
    private Appraisal takenBack(Reference reference, TakenBack asked, Act act) {
        return Appraisal.withdrawnBeforeReceipt(
                periods,
                new Commission(
                        reference,
                        Reference.parse(Line.MATTER, asked.sender().matter()),
                        Commission.Kind.FIRST,
                        null,
                        new Client(kindOf(asked.from()), "", "", null, null),
                        null,
                        List.of(),
                        Field.UNSTATED,
                        new Sensitive(""),
                        List.of(),
                        new Sensitive(""),
                        new Sensitive(""),
                        "",
                        false,
                        asked.sender().area(),
                        Commission.Laboratory.none(),
                        act.at(),
                        null),
                asked.incoming(),
                act);
    }

    private static Object answer(Appraisal it) {
        return Map.of("reference", it.reference().toString());
    }
}
