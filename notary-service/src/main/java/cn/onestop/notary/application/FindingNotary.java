package cn.onestop.notary.application;

import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Conflict;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Office;
import cn.onestop.notary.domain.Refusals;
import cn.onestop.notary.domain.Review;
import cn.onestop.notary.domain.directory.Declaration;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The notary who would act, out of the directory, of the case's own office; and whether anything stands against it (Notarization Law art. 23). */
@Component
class FindingNotary {
    private final KeepingDirectory directory;
    private final ResolvingParties parties;
    private final OtherLines otherLines;

    FindingNotary(KeepingDirectory directory, ResolvingParties parties, OtherLines otherLines) {
        this.directory = directory;
        this.parties = parties;
        this.otherLines = otherLines;
    }

    /** The caller as a notary of this case's office; anybody else is turned away. */
    Notary self(Caller caller, Notarization it) {
        return directory
                .now()
                .ofPerson(caller.personKey())
                .filter(notary -> mayActIn(notary, it))
                .orElseThrow(Problems::forbidden);
    }

    /** @param field that names the notary, for the problem when it is nobody who may act */
    Notary named(String id, Notarization it, String field) {
        return directory
                .now()
                .notary(id)
                .filter(notary -> mayActIn(notary, it) && notary.personKey() != null)
                .orElseThrow(() ->
                        Problems.invalid(field, new Text("不是本公证机构执业的公证员", "is no practising notary of this office")));
    }

    private static boolean mayActIn(Notary notary, Notarization it) {
        Office office = it.intake().office();
        return notary.practising() && office != null && notary.office().equals(office.id());
    }

    /**
     * The notary as the case keeps it, if nothing stands against it.
     *
     * @throws cn.onestop.kernel.Refusal.Refused names the reason and the article, never another case
     */
    ActingNotary clear(Notary notary, Notarization it, String field) {
        conflict(notary, it).ifPresent(conflict -> {
            throw Refusals.conflict(conflict, field);
        });
        return acting(notary);
    }

    static ActingNotary acting(Notary notary) {
        return new ActingNotary(
                notary.id(), Objects.requireNonNull(notary.personKey()), notary.name(), notary.licence());
    }

    private Optional<Conflict> conflict(Notary notary, Notarization it) {
        String key = Objects.requireNonNull(notary.personKey());
        Set<String> concerned = new HashSet<>(it.everybody());
        it.reviewing().last().map(Review::key).ifPresent(asker -> concerned.addAll(parties.hashesOf(asker)));
        if (parties.hashesOf(key).stream().anyMatch(concerned::contains)) {
            return Optional.of(Conflict.OWN_MATTER);
        }
        Optional<Declaration.Relation> declared = notary.relationTo(concerned);
        if (declared.isPresent()) {
            return Optional.of(
                    declared.get() == Declaration.Relation.NEAR_RELATIVE ? Conflict.NEAR_RELATIVE : Conflict.INTEREST);
        }
        return otherLines.hasInterest(it, key) ? Optional.of(Conflict.INTEREST) : Optional.empty();
    }
}
