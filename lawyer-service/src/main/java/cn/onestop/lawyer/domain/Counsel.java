package cn.onestop.lawyer.domain;

import cn.onestop.lawyer.domain.directory.Profession;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the case names them.
 *
 * @param lawyer id in the directory
 * @param key in the register of persons; null for who is not in it
 * @param firm id in the directory
 * @param years of practice in the case's field on the day of the match
 */
public record Counsel(
        String lawyer,
        @Nullable String key,
        String name,
        Profession profession,
        String firm,
        String firmName,
        int years) {
    /** Whether it is this person. */
    public boolean is(@Nullable String person) {
        return person != null && person.equals(key);
    }
}
