package cn.onestop.mediation.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.cases.Stored;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.SentReferral;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.mediation.domain.Agreement;
import cn.onestop.mediation.domain.Appraisal;
import cn.onestop.mediation.domain.Enclosure;
import cn.onestop.mediation.domain.Ending;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Membership;
import cn.onestop.mediation.domain.Participant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the receiver of a referral is told, so that nobody retells: who is concerned, what the dispute is about, how mediation
 * ended. What was said in mediation stays in it: no concession, no record of a session, no terms of an agreement.
 */
@Service
public class HandingOnFacts implements ReferralFacts {
    private final CaseStore<Mediation> store;
    private final SentReferrals sent;

    HandingOnFacts(CaseStore<Mediation> store, SentReferrals sent) {
        this.store = store;
        this.sent = sent;
    }

    /** The facts as they travel; see {@code contracts/mediation-service/referral-facts.schema.json}. */
    public record Facts(
            String referral,
            LinkType type,
            String fromCase,
            String matter,
            Referral.Consent consent,
            Person subject,
            List<Person> opponents,
            String area,
            DisputeFacts dispute,
            List<MembershipFacts> memberships,
            Outcome outcome,
            @Nullable AppraisalFacts appraisal,
            @Nullable AgreementFacts agreement) {}

    /**
     * Somebody of the register of persons and organisations.
     *
     * @param representative key of the person who acts for an organisation, or null
     */
    public record Person(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {}

    /** @param narrative null unless the person let it travel */
    public record DisputeFacts(
            String kind,
            Text title,
            String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {}

    /** A group of Legal Aid Law art. 42 to which the subject belongs; travels with the own narrative only. */
    public record MembershipFacts(Membership.Group group, String proof) {}

    /** @param reason null while mediation goes on, or when it ended in an agreement */
    public record Outcome(
            String status,
            Ending.@Nullable Reason reason,
            @Nullable Instant at) {}

    /** What a forensic institution is asked. */
    public record AppraisalFacts(String field, String question, List<String> items) {}

    /**
     * The agreement, for a notary who is to make it enforceable (Notarization Law art. 37).
     *
     * @param madeOn the day from which it holds
     * @param payer key of the party who owes the sum, {@code payee} of the one to whom it is owed; null where no sum is named
     * @param payBy the last day on which it is owed; null where nothing is dated
     */
    public record AgreementFacts(
            String reference,
            LocalDate madeOn,
            String terms,
            @Nullable String payer,
            @Nullable String payee,
            @Nullable BigDecimal amountYuan,
            @Nullable LocalDate payBy) {}

    @Override
    public Optional<Object> of(Reference referral) {
        String id = referral.toString();
        return sent.caseOf(id)
                .flatMap(store::find)
                .map(Stored::value)
                .flatMap(mediation -> mediation.referring().find(id).map(sentOne -> facts(mediation, sentOne)));
    }

    private static Facts facts(Mediation mediation, SentReferral sentOne) {
        Referral referral = sentOne.referral();
        var dispute = mediation.intake().dispute();
        boolean ownNarrative = sentOne.withNarrative()
                && mediation.participants().stream()
                        .anyMatch(party ->
                                party.key().equals(referral.subject()) && party.role() == Participant.Role.APPLICANT);
        return new Facts(
                referral.id(),
                referral.type(),
                mediation.reference().toString(),
                mediation.matter().toString(),
                referral.consent(),
                persons(mediation, referral.subject(), true).getFirst(),
                persons(mediation, referral.subject(), false),
                mediation.area(),
                new DisputeFacts(
                        dispute.kind().name(),
                        dispute.kind().title(),
                        dispute.request().value(),
                        ownNarrative ? dispute.narrative().value() : null,
                        dispute.amountYuan()),
                ownNarrative ? memberships(mediation) : List.of(),
                new Outcome(
                        mediation.statusName(),
                        mediation.concluding().ending().map(Ending::reason).orElse(null),
                        mediation.concluding().ending().map(Ending::at).orElse(null)),
                appraisal(mediation.referring().enclosureOf(referral.id())),
                mediation.referring().enclosureOf(referral.id()).agreement() ? agreement(mediation) : null);
    }

    private static @Nullable AppraisalFacts appraisal(Enclosure enclosure) {
        Appraisal asked = enclosure.appraisal();
        return asked == null
                ? null
                : new AppraisalFacts(
                        asked.field(),
                        asked.question().value(),
                        asked.items().stream().map(Sensitive::value).toList());
    }

    private static @Nullable AgreementFacts agreement(Mediation mediation) {
        return mediation
                .agreeing()
                .agreement()
                .filter(Agreement::isInForce)
                .map(made -> new AgreementFacts(
                        mediation.reference().toString(),
                        Objects.requireNonNull(made.effectiveAt())
                                .atZone(WorkingCalendar.ZONE)
                                .toLocalDate(),
                        made.terms().value(),
                        made.payment() == null ? null : made.payment().payer().value(),
                        made.payment() == null ? null : made.payment().payee().value(),
                        made.payment() == null ? null : made.payment().amountYuan(),
                        made.performOn()))
                .orElse(null);
    }

    private static List<MembershipFacts> memberships(Mediation mediation) {
        return mediation.intake().memberships().stream()
                .map(one -> new MembershipFacts(one.group(), one.proof().value()))
                .toList();
    }

    /** The subject, or those who stand on the other side. */
    private static List<Person> persons(Mediation mediation, String subject, boolean same) {
        Participant.Role side = mediation.participants().stream()
                .filter(party -> party.key().equals(subject))
                .map(Participant::role)
                .findFirst()
                .orElseThrow();
        return mediation.participants().stream()
                .filter(party -> same ? party.key().equals(subject) : party.role() != side)
                .map(party -> new Person(party.key(), party.name(), party.organisation(), party.representative()))
                .toList();
    }
}
