package cn.onestop.identity.domain;

import java.util.Locale;

/** A unified social credit code of an organisation (GB 32100-2015): 18 characters of 31, the last one checks the rest. */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws InvalidValue when it can't be one */
    public static CreditCode of(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new InvalidValue(
                    "统一社会信用代码应为18位，不含I、O、S、V、Z",
                    "a unified social credit code has 18 characters: digits and capitals without I, O, S, V, Z");
        }
        if (checkOf(value) != value.charAt(LENGTH - 1)) {
            throw new InvalidValue(
                    "统一社会信用代码校验位不符，请核对", "the check character does not fit: a character is wrong or swapped");
        }
        return new CreditCode(value);
    }

    static char checkOf(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
