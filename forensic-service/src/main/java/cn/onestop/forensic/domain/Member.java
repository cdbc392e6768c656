package cn.onestop.forensic.domain;

import org.jspecify.annotations.Nullable;

/**
 * One of those who make the appraisal, as in the directory when named.
 *
 * @param id in the directory
 * @param key of the person; null for who has no account
 */
public record Member(String id, String name, @Nullable String key, String licence, boolean senior) {
    public boolean is(@Nullable String person) {
        return key != null && key.equals(person);
    }
}
