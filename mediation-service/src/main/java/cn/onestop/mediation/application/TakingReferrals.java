package cn.onestop.mediation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Origin;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.domain.Dispute;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Incoming;
import cn.onestop.mediation.domain.Intake;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Site;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Opens a case for a referral that another line offers, once; and gives it back when that line asks. */
@Service
public class TakingReferrals {
    private final CaseStore<Mediation> store;
    private final Acts acts;
    private final DeadlineRules rules;
    private final Senders senders;
    private final Register register;

    TakingReferrals(CaseStore<Mediation> store, Acts acts, DeadlineRules rules, Senders senders, Register register) {
        this.store = store;
        this.acts = acts;
        this.rules = rules;
        this.senders = senders;
        this.register = register;
    }

    /** An offer as it stands in the event. */
    public record Offer(String id, LinkType type, Line from, String fromCase, String matter) {}

    public void take(CaseEvent event, Offer offer) {
        Origin origin = Origin.ofReferral(offer.id());
        if (store.opened(origin).isPresent()) {
            return;
        }
        Senders.Facts facts = senders.facts(offer.from(), offer.id());
        Site site = register.nearestMediation(facts.area());
        Act act = acts.because(event);
        store.open(
                origin,
                act,
                reference -> open(reference, act, offer, facts, site),
                mediation -> Map.of("reference", mediation.reference().toString()));
    }

    /** The sender would have it back; that is granted as long as mediation can still be withdrawn. */
    public void giveBack(CaseEvent event, String referral) {
        store.opened(Origin.ofReferral(referral)).ifPresent(opened -> {
            Act act = acts.because(event);
            Mediation mediation = Objects.requireNonNull(opened.stored()).value();
            store.change(
                    mediation.reference(),
                    null,
                    act,
                    newest -> newest.referring().senderAsksBack(act));
        });
    }

    private Mediation open(Reference reference, Act act, Offer offer, Senders.Facts facts, Site site) {
        Intake intake = new Intake(
                reference,
                Reference.parse(Line.MATTER, offer.matter()),
                act.at(),
                facts.area(),
                site,
                dispute(facts),
                List.of(),
                null);
        return Mediation.referred(
                intake,
                new Incoming(offer.id(), offer.type(), offer.from(), offer.fromCase(), false),
                participant(Participant.Role.APPLICANT, facts.subject()),
                respondents(facts),
                act,
                rules);
    }

    private static List<Participant> respondents(Senders.Facts facts) {
        return facts.opponents() == null
                ? List.of()
                : facts.opponents().stream()
                        .map(one -> participant(Participant.Role.RESPONDENT, one))
                        .toList();
    }

    private static Participant participant(Participant.Role role, Senders.Person who) {
        return who.organisation()
                ? Participant.organisation(role, who.key(), who.name(), who.representative())
                : Participant.person(role, who.key(), who.name());
    }

    private static Dispute dispute(Senders.Facts facts) {
        Senders.Dispute told = facts.dispute();
        return told == null
                ? new Dispute(DisputeKind.OTHER, new Sensitive(""), new Sensitive(""), null)
                : new Dispute(
                        told.disputeKind(),
                        new Sensitive(Objects.requireNonNullElse(told.request(), "")),
                        new Sensitive(Objects.requireNonNullElse(told.narrative(), "")),
                        told.amountYuan());
    }
}
