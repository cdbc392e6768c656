package cn.onestop.notary.domain;

import org.jspecify.annotations.Nullable;

/**
 * A notary who has a part in a case, as the directory had it then.
 *
 * @param notary id in the directory
 * @param key in the register of persons
 */
public record ActingNotary(String notary, String key, String name, String licence) {
    public boolean is(@Nullable String person) {
        return key.equals(person);
    }
}
