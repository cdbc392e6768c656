package cn.onestop.consultation.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.cases.Stored;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.consultation.domain.AppraisalWish;
import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Inquirer;
import cn.onestop.consultation.domain.Membership;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.consultation.domain.Urgency;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.SentReferral;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the receiver of a referral is told, so that nobody retells: who asks, against whom, about what, how urgent it is. The
 * question itself travels only if the person let it; the answer stays here.
 */
@Service
class HandingOnFacts implements ReferralFacts {
    private final CaseStore<Consultation> store;
    private final SentReferrals sent;

    HandingOnFacts(CaseStore<Consultation> store, SentReferrals sent) {
        this.store = store;
        this.sent = sent;
    }

    /** The facts as they travel; see {@code contracts/consultation-service/referral-facts.schema.json}. */
    record Facts(
            String referral,
            LinkType type,
            String fromCase,
            String matter,
            Referral.Consent consent,
            Somebody subject,
            List<Somebody> opponents,
            String area,
            Dispute dispute,
            List<Belonging> memberships,
            @Nullable UrgencyFacts urgency,
            @Nullable Appraisal appraisal) {}

    /** @param representative key of the person who acts for an organisation, or null */
    record Somebody(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {}

    /**
     * @param kind as the receiver names it, where it has a name for it
     * @param narrative null unless the person let it travel
     */
    record Dispute(
            String kind,
            Text title,
            String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {}

    record Belonging(Membership.Group group, String proof) {}

    /** @param lastDay null where no period ends soon */
    record UrgencyFacts(Urgency.Ground ground, @Nullable LocalDate lastDay, Text what) {}

    record Appraisal(String field, String question, List<String> items) {}

    @Override
    public Optional<Object> of(Reference referral) {
        String id = referral.toString();
        return sent.caseOf(id)
                .flatMap(store::find)
                .map(Stored::value)
                .flatMap(consultation -> consultation.referring().all().find(id).map(one -> facts(consultation, one)));
    }

    private static Facts facts(Consultation consultation, SentReferral one) {
        Referral referral = one.referral();
        Inquirer inquirer = consultation.inquirer();
        return new Facts(
                referral.id(),
                referral.type(),
                consultation.reference().toString(),
                consultation.matter().toString(),
                referral.consent(),
                new Somebody(referral.subject(), inquirer.name(), false, null),
                opponents(consultation),
                consultation.contact().area(),
                dispute(consultation, referral.to(), one.withNarrative()),
                memberships(consultation.circumstances()),
                urgency(consultation, referral),
                appraisal(consultation, referral.id()));
    }

    private static List<Somebody> opponents(Consultation consultation) {
        return consultation.opponents().stream()
                .map(one -> new Somebody(
                        one.key().value(),
                        one.name().value(),
                        one.organisation(),
                        one.representative() == null
                                ? null
                                : one.representative().value()))
                .toList();
    }

    /** Legal aid tells apart what is one kind of dispute to the others. */
    private static Dispute dispute(Consultation consultation, Line to, boolean withNarrative) {
        Topic topic = consultation.topic();
        String kind = (to == Line.LEGAL_AID ? topic.aidMatter() : topic.disputeKind())
                .or(topic::disputeKind)
                .orElse(topic.name());
        return new Dispute(
                kind,
                topic.title(),
                topic.title().zh(),
                withNarrative ? question(consultation) : null,
                consultation.circumstances().amountYuan());
    }

    private static String question(Consultation consultation) {
        return String.join(
                "\n",
                consultation.exchanges().stream()
                        .map(exchange -> exchange.question().value())
                        .toList());
    }

    private static List<Belonging> memberships(Circumstances circumstances) {
        return circumstances.memberships().stream()
                .map(one -> new Belonging(one.group(), one.proof().value()))
                .toList();
    }

    /** As it stood on the day of the offer: what was urgent then does not cease to be because the facts are fetched late. */
    private static @Nullable UrgencyFacts urgency(Consultation consultation, Referral referral) {
        LocalDate day = referral.offeredAt().atZone(WorkingCalendar.ZONE).toLocalDate();
        return consultation
                .urgency(day)
                .map(urgency -> new UrgencyFacts(urgency.ground(), urgency.lastDay(), urgency.what()))
                .orElse(null);
    }

    private static @Nullable Appraisal appraisal(Consultation consultation, String referral) {
        return consultation.referring().appraisals().stream()
                .filter(wish -> wish.referral().equals(referral))
                .findFirst()
                .map(HandingOnFacts::appraisal)
                .orElse(null);
    }

    private static Appraisal appraisal(AppraisalWish wish) {
        Sensitive question = wish.question();
        return new Appraisal(wish.field(), question.value(), wish.items());
    }
}
