package cn.onestop.forensic.application;

import cn.onestop.forensic.domain.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sender hands on, as far as this line reads it.
 *
 * @param subject whom the referral is for
 * @param appraisal null where the sender said nothing of it
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        @Nullable String area,
        @Nullable Dispute dispute,
        @Nullable Asked appraisal) {

    /** Somebody of the register of persons and organisations; without a key while nobody knows it. */
    record Somebody(@Nullable String key, String name) {}

    record Dispute(@Nullable String request, @Nullable String narrative) {}

    /** @param field as this line names it */
    record Asked(
            @Nullable String field,
            @Nullable String question,
            @Nullable List<String> items) {}

    Field field() {
        return appraisal == null
                ? Field.UNSTATED
                : Arrays.stream(Field.values())
                        .filter(one -> one.name().equals(appraisal.field()))
                        .findFirst()
                        .orElse(Field.UNSTATED);
    }

    String question() {
        return appraisal == null ? "" : Objects.requireNonNullElse(appraisal.question(), "");
    }

    List<String> items() {
        return appraisal == null ? List.of() : Objects.requireNonNullElse(appraisal.items(), List.of());
    }

    /** Whether it says what is to be appraised. */
    boolean asksSomething() {
        return field() != Field.UNSTATED && !question().isBlank();
    }

    List<cn.onestop.forensic.domain.Somebody> others() {
        return Objects.requireNonNullElse(opponents, List.<Somebody>of()).stream()
                .filter(one -> one.key() != null && !one.key().isBlank())
                .map(one -> new cn.onestop.forensic.domain.Somebody(Objects.requireNonNull(one.key()), one.name()))
                .toList();
    }

    String circumstances() {
        return dispute == null ? "" : Objects.requireNonNullElse(dispute.narrative(), "");
    }

    String purpose() {
        return dispute == null ? "" : Objects.requireNonNullElse(dispute.request(), "");
    }
}
