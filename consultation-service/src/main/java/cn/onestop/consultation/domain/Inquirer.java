package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: somebody of the register of persons, or an anonymous caller.
 *
 * @param key null while anonymous
 * @param name empty while anonymous
 * @param number where to call back; null unless given
 */
public record Inquirer(
        @Nullable String key, String name, @Nullable Sensitive number) {

    /** The part in the case. */
    public static final String ROLE = "INQUIRER";

    public static Inquirer anonymous(@Nullable Sensitive number) {
        return new Inquirer(null, "", number);
    }

    public boolean is(@Nullable String other) {
        return key != null && key.equals(other);
    }
}
