package cn.onestop.consultation.application;

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
import cn.onestop.consultation.domain.Asked;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Contact;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Opens a consultation for a referral that another line offers, once; gives it back when asked; hears what became of its own. */
@Service
public class TakingReferrals implements ReferralLine {
    private final CaseStore<Consultation> store;
    private final Acts acts;
    private final Periods periods;
    private final Senders senders;
    private final SentReferrals sent;

    TakingReferrals(CaseStore<Consultation> store, Acts acts, Periods periods, Senders senders, SentReferrals sent) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.senders = senders;
        this.sent = sent;
    }

    /** The facts are fetched before anything is opened; while their sender is away, the inbox brings the offer again. */
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
                reference -> Consultation.referred(
                        periods,
                        contact(reference, offer.matterReference(), act, facts.area()),
                        asked(facts),
                        offer.incoming(),
                        act),
                TakingReferrals::answer);
    }

    @Override
    public void giveBack(CaseEvent event, TakenBack asked) {
        Act act = acts.because(event);
        Origin origin = Origin.ofReferral(asked.referral());
        Opened<Consultation> opened = store.opened(origin)
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
                    consultation -> consultation
                            .referring()
                            .answered(act, answer.referral(), answer.status(), answer.at(event.time())));
        });
    }

    private Consultation takenBack(Reference reference, TakenBack asked, Act act) {
        return Consultation.takenBack(
                periods,
                contact(
                        reference,
                        Reference.parse(Line.MATTER, asked.sender().matter()),
                        act,
                        asked.sender().area()),
                new Asked(
                        Inquirer.anonymous(null),
                        Topic.ofOtherLine(asked.sender().kind()),
                        new Sensitive(""),
                        Circumstances.NONE,
                        List.of()),
                asked.incoming(),
                act);
    }

    private static Contact contact(Reference reference, Reference matter, Act act, String area) {
        return new Contact(reference, matter, act.at(), Channel.REFERRAL, area, null, null);
    }

    private static Asked asked(ReferredFacts facts) {
        ReferredFacts.Dispute dispute = facts.dispute();
        String question = dispute == null
                ? ""
                : Stream.of(dispute.request(), dispute.narrative())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
        return new Asked(
                new Inquirer(facts.subject().key(), facts.subject().name(), null),
                Topic.ofOtherLine(dispute == null ? null : dispute.kind()),
                new Sensitive(question),
                facts.circumstances(),
                facts.opposite());
    }

    private static Object answer(Consultation consultation) {
        return Map.of("reference", consultation.reference().toString());
    }
}
