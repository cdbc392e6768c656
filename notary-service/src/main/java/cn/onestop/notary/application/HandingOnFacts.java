package cn.onestop.notary.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.cases.Stored;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.SentReferral;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the receiver of a referral is told: who applies, who is concerned beside, about what. What happened goes only if the applicant let it. */
@Service
class HandingOnFacts implements ReferralFacts {
    private static final Text UNNAMED = new Text("公证", "notarization");

    private final CaseStore<Notarization> store;
    private final SentReferrals sent;

    HandingOnFacts(CaseStore<Notarization> store, SentReferrals sent) {
        this.store = store;
        this.sent = sent;
    }

    /** The facts as they travel; see {@code contracts/notary-service/referral-facts.schema.json}. */
    record Facts(
            String referral,
            LinkType type,
            String fromCase,
            String matter,
            Referral.Consent consent,
            Somebody subject,
            List<Somebody> opponents,
            String area,
            Dispute dispute) {}

    /** @param representative key of the person who acts for an organisation, or null */
    record Somebody(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {
        static Somebody of(Participant one) {
            return new Somebody(one.key(), one.name(), one.organisation(), one.representative());
        }
    }

    /** @param narrative null unless the applicant let it travel */
    record Dispute(
            String kind,
            Text title,
            String request,
            @Nullable String narrative) {}

    @Override
    public Optional<Object> of(Reference referral) {
        String id = referral.toString();
        return sent.caseOf(id)
                .flatMap(store::find)
                .map(Stored::value)
                .flatMap(it -> it.referring().all().find(id).map(one -> facts(it, one)));
    }

    private static Facts facts(Notarization it, SentReferral one) {
        Referral referral = one.referral();
        return new Facts(
                referral.id(),
                referral.type(),
                it.reference().toString(),
                it.matter().toString(),
                referral.consent(),
                it.participants().stream()
                        .filter(party -> party.key().equals(referral.subject()))
                        .map(Somebody::of)
                        .findFirst()
                        .orElseThrow(),
                it.participants().stream()
                        .filter(party -> party.role() == Participant.Role.OTHER_PARTY)
                        .map(Somebody::of)
                        .toList(),
                it.area(),
                it.applying()
                        .application()
                        .map(application -> new Dispute(
                                application.kind().code(),
                                application.kind().title(),
                                application.request().value(),
                                one.withNarrative() ? application.narrative().value() : null))
                        .orElseGet(() -> new Dispute(Notarization.UNNAMED, UNNAMED, "", null)));
    }
}
