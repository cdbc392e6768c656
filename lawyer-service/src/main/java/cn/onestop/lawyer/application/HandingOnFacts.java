package cn.onestop.lawyer.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.ReferralFacts;
import cn.onestop.cases.Stored;
import cn.onestop.cases.referrals.SentReferrals;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.SentReferral;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Client;
import cn.onestop.lawyer.domain.Commission;
import cn.onestop.lawyer.domain.LegalService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the receiver of a referral is told: who the client is, against whom, about what. What happened goes only if the client let it. */
@Service
class HandingOnFacts implements ReferralFacts {
    private final CaseStore<LegalService> store;
    private final SentReferrals sent;

    HandingOnFacts(CaseStore<LegalService> store, SentReferrals sent) {
        this.store = store;
        this.sent = sent;
    }

    /** The facts as they travel; see {@code contracts/lawyer-service/referral-facts.schema.json}. */
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
            @Nullable String representative) {}

    /** @param narrative null unless the client let it travel */
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

    private static Facts facts(LegalService it, SentReferral one) {
        Referral referral = one.referral();
        Client client = it.intake().client();
        Commission commission = it.intake().commission();
        return new Facts(
                referral.id(),
                referral.type(),
                it.reference().toString(),
                it.matter().toString(),
                referral.consent(),
                new Somebody(client.key(), client.name(), client.organisation(), client.representative()),
                it.intake().opponents().stream()
                        .filter(opponent -> opponent.key() != null)
                        .map(opponent -> new Somebody(
                                opponent.key().value(),
                                opponent.name().value(),
                                opponent.organisation(),
                                opponent.representative() == null
                                        ? null
                                        : opponent.representative().value()))
                        .toList(),
                it.area(),
                new Dispute(
                        commission.field().name(),
                        commission.field().title(),
                        commission.request().value(),
                        one.withNarrative() ? commission.narrative().value() : null));
    }
}
