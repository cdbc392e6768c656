package cn.onestop.identity.adapter.login;

import cn.onestop.identity.domain.Passwords;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt. */
public final class BcryptPasswords implements Passwords {
    private final BCryptPasswordEncoder encoder;
    private final String nobodys;

    public BcryptPasswords(int strength) {
        this.encoder = new BCryptPasswordEncoder(strength);
        this.nobodys = hash("nobody's password");
    }

    @Override
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        boolean right = encoder.matches(fits ? password : "", hash == null ? nobodys : hash);
        return fits && right && hash != null;
    }
}
