package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Party;
import cn.onestop.mediation.domain.Participant.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parties of one mediation, and what they said to it. */
final class Parties {
    private final List<Participant> all;

    /** @throws cn.onestop.kernel.Refusal.Refused when somebody is named twice */
    Parties(Collection<Participant> all) {
        this.all = new ArrayList<>(all);
        requireOnce();
    }

    List<Participant> all() {
        return List.copyOf(all);
    }

    /** The parties and who speaks for them, as the store and the read models know them. */
    Stream<Party> listed() {
        return all.stream()
                .flatMap(participant -> Stream.concat(
                        Stream.of(
                                new Party(participant.key(), participant.role().name())),
                        Stream.ofNullable(participant.representative())
                                .map(person -> new Party(person, "REPRESENTATIVE"))));
    }

    List<String> keys() {
        return all.stream().map(Participant::key).toList();
    }

    boolean has(String key) {
        return all.stream().anyMatch(participant -> participant.key().equals(key));
    }

    boolean speakThrough(@Nullable String person) {
        return all.stream().anyMatch(participant -> participant.speaksThrough(person));
    }

    boolean haveRespondent() {
        return all.stream().anyMatch(participant -> participant.role() == Participant.Role.RESPONDENT);
    }

    boolean allConsent() {
        return all.stream().allMatch(participant -> participant.consent() == Consent.GIVEN);
    }

    /** @throws cn.onestop.kernel.Refusal.Refused when this is no party */
    Participant get(String key) {
        return all.stream()
                .filter(participant -> participant.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusals.notAParty("/party"));
    }

    void requireAll(Set<String> keys, Article article) {
        if (!keys.containsAll(keys())) {
            throw Refusals.notAllAgree(article);
        }
    }

    void add(Participant participant) {
        all.add(participant);
        try {
            requireOnce();
        } catch (RuntimeException e) {
            all.removeLast();
            throw e;
        }
    }

    void ask() {
        all.replaceAll(Participant::asked);
    }

    Participant answer(String key, Consent consent, Instant at, String recordedBy) {
        Participant answered = get(key).answered(consent, at, recordedBy);
        all.replaceAll(participant -> participant.key().equals(key) ? answered : participant);
        return answered;
    }

    void applicantsConsent(Instant at, String recordedBy) {
        all.replaceAll(participant -> participant.role() == Participant.Role.APPLICANT
                ? participant.answered(Consent.GIVEN, at, recordedBy)
                : participant);
    }

    private void requireOnce() {
        if (new HashSet<>(keys()).size() < all.size()) {
            throw Refusals.partyTwice();
        }
    }
}
