package cn.onestop.lawyer.domain.matching;

import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is sought.
 *
 * @param area where the trouble is
 * @param partyAreas where the parties live or sit, as far as known
 * @param only the one profession that may act, or null
 * @param years whole years of practice in the field that are needed (Legal Aid Law art. 26)
 * @param languages that the client would speak
 * @param minor whether the client is a child, who gets somebody who knows children's matters
 * @param parties keyed hashes of everybody concerned, on both sides, with those who act for organisations
 * @param asked ids of those who were asked already
 * @param online whether only who can answer an offer here, by an account, is of use
 * @param day of the search
 */
public record Wish(
        String area,
        Set<String> partyAreas,
        Specialty field,
        Work work,
        @Nullable Profession only,
        int years,
        Set<Language> languages,
        boolean minor,
        Set<String> parties,
        Set<String> asked,
        boolean online,
        LocalDate day) {
    public Wish {
        partyAreas = Set.copyOf(partyAreas);
        languages = Set.copyOf(languages);
        parties = Set.copyOf(parties);
        asked = Set.copyOf(asked);
    }
}
