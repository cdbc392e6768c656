package cn.onestop.identity.application;

import java.security.SecureRandom;

/** Random names and secrets. */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int KEY_LENGTH = 20;
    private static final int SECRET_LENGTH = 52;
    private static final int CODE_BOUND = 1_000_000;

    private Keys() {}

    /** A key of a person: 100 random bits that say nothing. */
    public static String person() {
        return "P-" + random(KEY_LENGTH);
    }

    public static String organisation() {
        return "O-" + random(KEY_LENGTH);
    }

    public static String account() {
        return "A-" + random(KEY_LENGTH);
    }

    /** A secret of 260 bits. */
    public static String secret() {
        return random(SECRET_LENGTH);
    }

    /** Six digits. */
    public static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODE_BOUND));
    }

    private static String random(int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return out.toString();
    }
}
