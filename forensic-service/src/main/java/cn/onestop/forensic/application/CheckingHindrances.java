package cn.onestop.forensic.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Law;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.directory.Appraiser;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether somebody must step back (General Rules art. 20): a party, a near relative of one, or who had a part in the matter before. What
 * is answered names the article, never whose affair it is.
 */
@Component
class CheckingHindrances {
    /** The kind of hash; near relatives are declared as such. */
    static final String KIND = "forensic.relative";

    private final OtherLines otherLines;
    private final LookupHash hashes;

    CheckingHindrances(OtherLines otherLines, LookupHash hashes) {
        this.otherLines = otherLines;
        this.hashes = hashes;
    }

    /** @throws cn.onestop.kernel.Refusal.Refused when one of them must step back */
    void requireFree(Appraisal it, List<Appraiser> chosen) {
        Set<String> parties = it.commission().parties();
        Set<String> kin =
                parties.stream().flatMap(key -> hashes.all(KIND, key).stream()).collect(Collectors.toUnmodifiableSet());
        boolean close = chosen.stream()
                .anyMatch(one -> (one.personKey() != null && parties.contains(one.personKey()))
                        || !Collections.disjoint(one.relatives(), kin));
        if (close) {
            throw Refusals.mustStepBack(Law.RECUSAL);
        }
        Set<String> keys = chosen.stream()
                .map(Appraiser::personKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        boolean first = it.commission().kind() != Commission.Kind.SUPPLEMENTARY;
        if (!keys.isEmpty() && !otherLines.hindered(it, keys, first).isEmpty()) {
            throw Refusals.mustStepBack(Law.RECUSAL);
        }
    }
}
