package cn.onestop.legalaid.application;

import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.Filing.Applicant;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.Filing.Opponent;
import cn.onestop.legalaid.domain.Filing.Place;
import cn.onestop.legalaid.domain.Filing.Proceeding;
import cn.onestop.legalaid.domain.Filing.Seat;
import cn.onestop.legalaid.domain.ProvisionalGround;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a referral as an application, so that nobody retells. */
final class ReferredFilings {
    /** Other lines' names of disputes that legal aid covers under another name. */
    private static final Map<String, AidMatter> KINDS = Map.of(
            "LABOUR_PAY", AidMatter.LABOUR_REMUNERATION,
            "LABOUR_OTHER", AidMatter.LABOUR_RELATION,
            "FAMILY", AidMatter.MAINTENANCE,
            "TRAFFIC", AidMatter.TRAFFIC_ACCIDENT,
            "MEDICAL", AidMatter.MEDICAL_ACCIDENT);

    private ReferredFilings() {}

    static Filing of(ReferredFacts facts, Referral.Consent consent, String centre) {
        ReferredFacts.Dispute dispute = facts.dispute();
        return new Filing(
                new Applicant(facts.subject().key(), facts.subject().name()),
                null,
                Channel.REFERRAL,
                new Place(Proceeding.NON_LITIGATION, Seat.DISPUTE_ORGAN, facts.area()),
                new Sensitive(told(dispute, facts.urgency())),
                new Circumstances(
                        matter(dispute == null ? null : dispute.kind()),
                        false,
                        Objects.requireNonNullElse(facts.memberships(), List.of()),
                        null,
                        null,
                        "",
                        ""),
                opponents(facts),
                consent,
                null,
                null,
                centre);
    }

    /** What is known of a referral that was taken back before its facts were asked for. */
    static Filing unknown(String subject, String area, @Nullable String kind, Referral.Consent consent) {
        return new Filing(
                new Applicant(subject, ""),
                null,
                Channel.REFERRAL,
                new Place(Proceeding.NON_LITIGATION, Seat.DISPUTE_ORGAN, area),
                new Sensitive(""),
                Circumstances.of(matter(kind)),
                List.of(),
                consent,
                null,
                null,
                "");
    }

    private static AidMatter matter(@Nullable String kind) {
        if (kind == null) {
            return AidMatter.OTHER_BY_LAW;
        }
        return Arrays.stream(AidMatter.values())
                .filter(matter -> matter.name().equals(kind))
                .findFirst()
                .orElse(KINDS.getOrDefault(kind, AidMatter.OTHER_BY_LAW));
    }

    private static String told(ReferredFacts.@Nullable Dispute dispute, ReferredFacts.@Nullable Urgency urgency) {
        Stream<@Nullable String> parts =
                dispute == null ? Stream.of() : Stream.of(dispute.request(), dispute.narrative());
        return Stream.concat(parts, Stream.of(urgency(urgency)))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What the sender sees as urgent stands at the end, for the officer who judges it by art. 44. */
    private static @Nullable String urgency(ReferredFacts.@Nullable Urgency told) {
        if (told == null) {
            return null;
        }
        return Arrays.stream(ProvisionalGround.values())
                .filter(ground -> ground.name().equals(told.ground()))
                .findFirst()
                .map(ground -> "【紧急】" + told.what().zh()
                        + (told.lastDay() == null ? "" : "，最后一日 " + told.lastDay())
                        + "（" + ground.article().cite(Locale.SIMPLIFIED_CHINESE) + "）")
                .orElse(null);
    }

    /** Whoever acts for an organisation stands on its side too. */
    private static List<Opponent> opponents(ReferredFacts facts) {
        return Objects.requireNonNullElse(facts.opponents(), List.<ReferredFacts.Somebody>of()).stream()
                .flatMap(one -> Stream.of(one.key(), one.representative())
                        .filter(Objects::nonNull)
                        .map(key -> new Opponent(new Sensitive(one.name()), new Sensitive(key))))
                .toList();
    }
}
