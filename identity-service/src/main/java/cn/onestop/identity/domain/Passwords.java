package cn.onestop.identity.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, slowly. */
public interface Passwords {
    int MIN_CHARACTERS = 8;
    int MAX_BYTES = 72;

    String hash(String password);

    /** Takes as long when there is no hash, so that nobody learns which accounts exist. */
    boolean matches(String password, @Nullable String hash);

    /** Whether somebody who knows this about the holder guesses it soon. */
    boolean isWeak(String password, String... about);

    /**
     * @param about what is known of the holder: the log-in name, the phone, the number, the name
     * @throws InvalidValue when it is too short, too long or guessed soon
     */
    default void check(String password, String... about) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS
                || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidValue("密码至少8个字符，至多72字节", "a password has at least 8 characters and at most 72 bytes");
        }
        if (isWeak(password, about)) {
            throw new InvalidValue(
                    "密码太容易被猜到：不要用常见密码、连续或重复的字符、登录名、手机号、身份证号或姓名",
                    "the password is guessed too easily: no common one, no sequence or repetition, and nothing of the log-in name, phone, number or name");
        }
    }
}
