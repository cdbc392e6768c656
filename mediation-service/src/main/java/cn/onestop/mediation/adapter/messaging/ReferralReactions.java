package cn.onestop.mediation.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import cn.onestop.mediation.application.HearingAnswers;
import cn.onestop.mediation.application.TakingReferrals;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mediation does when it hears of referrals. */
@Configuration(proxyBeanMethods = false)
class ReferralReactions {
    /** An answer as it stands in the event. */
    record Answer(
            String referral,
            Referral.Status status,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome) {}

    /** A request to have a referral back, as far as it is read here. */
    record AskedBack(String id) {}

    @Bean
    Reaction referralOffered(TakingReferrals taking) {
        return on(
                event -> taking.take(event, CloudEvents.part(event, "referral", TakingReferrals.Offer.class)),
                "*.referral_offered_to_mediation.v1");
    }

    @Bean
    Reaction referralAskedBack(TakingReferrals taking) {
        return on(
                event -> taking.giveBack(
                        event,
                        CloudEvents.part(event, "referral", AskedBack.class).id()),
                "*.referral_withdrawal_asked_of_mediation.v1");
    }

    @Bean
    Reaction referralAnswered(HearingAnswers hearing) {
        return on(
                event -> {
                    Answer said = CloudEvents.part(event, "answer", Answer.class);
                    hearing.hear(
                            event,
                            said.referral(),
                            said.status(),
                            new Referral.Answer(event.time(), said.caseReference(), said.refusal(), said.outcome()));
                },
                "*.referral_answered_to_mediation.v1",
                "*.referral_completed_for_mediation.v1");
    }

    private static Reaction on(Consumer<CaseEvent> what, String... types) {
        Set<String> all = Set.of(types);
        return new Reaction() {
            @Override
            public Set<String> types() {
                return all;
            }

            @Override
            public void react(CaseEvent event) {
                what.accept(event);
            }
        };
    }
}
