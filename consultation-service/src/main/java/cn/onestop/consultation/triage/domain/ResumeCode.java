package cn.onestop.consultation.triage.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What resumes an interview, on any channel: 16 characters of Crockford's alphabet, 80 random bits, which nobody guesses. Can be
 * read over the phone: case and dashes don't matter, I and L are taken for 1, O for 0.
 *
 * @param value without dashes
 */
public record ResumeCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 40;

    public static ResumeCode mint(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ResumeCode(code.toString());
    }

    /** What a person typed or said; empty when it can be no code. */
    public static Optional<ResumeCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        boolean isCode = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return isCode ? Optional.of(new ResumeCode(plain)) : Optional.empty();
    }

    /** In groups, as it is shown: {@code 7K3Q-9X4F-A2BM-0RTZ}. */
    @Override
    public String toString() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
