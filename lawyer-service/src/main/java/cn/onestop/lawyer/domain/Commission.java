package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.util.Set;

/**
 * What the client wants done.
 *
 * @param request in a sentence or two; an asked lawyer reads it
 * @param narrative what happened; for the client's counsel alone
 * @param languages that the client would speak
 * @param minor whether the client is a child
 * @param partyAreas where the parties live or sit, as far as known
 */
public record Commission(
        Work work,
        Specialty field,
        Sensitive request,
        Sensitive narrative,
        Set<Language> languages,
        boolean minor,
        Set<String> partyAreas) {
    public Commission {
        languages = Set.copyOf(languages);
        partyAreas = Set.copyOf(partyAreas);
    }
}
