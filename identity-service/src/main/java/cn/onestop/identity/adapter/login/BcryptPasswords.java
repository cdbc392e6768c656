package cn.onestop.identity.adapter.login;

import cn.onestop.identity.domain.Passwords;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt; how soon one is guessed, by zxcvbn. */
public final class BcryptPasswords implements Passwords {
    /** What a thousand tries a second reach in a quarter of an hour. */
    private static final double MIN_GUESSES = 1e6;

    private static final int SHORTEST_KNOWN = 6;
    private static final Zxcvbn WEAKNESS = new Zxcvbn();

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
    public boolean isWeak(String password, String... about) {
        return WEAKNESS.measure(password, Arrays.asList(about)).getGuesses() < MIN_GUESSES
                || Arrays.stream(about)
                        .filter(known -> known.length() >= SHORTEST_KNOWN)
                        .anyMatch(known -> password.toLowerCase(Locale.ROOT).contains(known.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        boolean right = encoder.matches(fits ? password : "", hash == null ? nobodys : hash);
        return fits && right && hash != null;
    }
}
