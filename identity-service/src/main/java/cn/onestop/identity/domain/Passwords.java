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

    /** @throws InvalidValue when it is too short, too long, or the log-in name */
    static void check(String password, String login) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS
                || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidValue("密码至少8个字符，至多72字节", "a password has at least 8 characters and at most 72 bytes");
        }
        if (password.equalsIgnoreCase(login)) {
            throw new InvalidValue("密码不能与登录名相同", "the password is the log-in name");
        }
    }
}
