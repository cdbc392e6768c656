package cn.onestop.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The number of a case, a matter or a referral: {@code MED-20261123-7K3Q9X4F-C}. Line code, day, eight random
 * characters and a check character over GF(32), which catches every wrong character and every swap of neighbours.
 * Minted without coordination; can be read over the phone: I and L are taken for 1, O for 0.
 */
public record Reference(Line line, LocalDate day, String random, char check) implements Comparable<Reference> {
    /** Crockford's base 32: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int RANDOM_LENGTH = 8;
    /** x^5 + x^2 + 1, irreducible over GF(2); x is a generator of the 31 non-zero elements. */
    private static final int POLYNOMIAL = 0b100101;

    public static Reference mint(Line line, LocalDate day, RandomGenerator random) {
        StringBuilder part = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            part.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(line, day, part.toString(), checkOf(line.code() + DAY.format(day) + part));
    }

    /**
     * Reads what a person typed or said, in any case, with the usual mistakes of O for 0 and I or L for 1.
     *
     * @throws InvalidReference says what is wrong with it
     */
    public static Reference parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split("-", -1);
        if (parts.length != 4 || parts[0].length() != 3 || parts[1].length() != 8) {
            throw new InvalidReference(text, "expected the form MED-20261123-7K3Q9X4F-C");
        }
        Line line = Line.ofCode(parts[0])
                .orElseThrow(() -> new InvalidReference(text, parts[0] + " is not the code of a line"));
        String random = unalias(parts[2]);
        String check = unalias(parts[3]);
        if (random.length() != RANDOM_LENGTH || check.length() != 1 || !inAlphabet(random + check)) {
            throw new InvalidReference(text, "expected 8 characters and 1 check character out of " + ALPHABET);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(unalias(parts[1]), DAY);
        } catch (DateTimeException e) {
            throw new InvalidReference(text, parts[1] + " is not a day");
        }
        if (checkOf(line.code() + DAY.format(day) + random) != check.charAt(0)) {
            throw new InvalidReference(
                    text, "the check character does not fit: a character is wrong or two are swapped");
        }
        return new Reference(line, day, random, check.charAt(0));
    }

    /** As {@link #parse(String)}, and of this line. */
    public static Reference parse(Line line, String text) {
        Reference reference = parse(text);
        if (reference.line != line) {
            throw new InvalidReference(text, "expected a reference that begins with " + line.code());
        }
        return reference;
    }

    @Override
    public String toString() {
        return line.code() + "-" + DAY.format(day) + "-" + random + "-" + check;
    }

    @Override
    public int compareTo(Reference other) {
        return toString().compareTo(other.toString());
    }

    private static String unalias(String part) {
        return part.replace('I', '1').replace('L', '1').replace('O', '0');
    }

    private static boolean inAlphabet(String part) {
        return part.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The character that makes the sum of x^i times the i-th character zero; the weights all differ, as the length is below 31. */
    private static char checkOf(String content) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < content.length(); i++) {
            weight = timesX(weight);
            sum ^= times(i < 3 ? content.charAt(i) - 'A' : ALPHABET.indexOf(content.charAt(i)), weight);
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return (shifted & 0b100000) == 0 ? shifted : shifted ^ POLYNOMIAL;
    }

    private static int times(int a, int b) {
        int product = 0;
        int power = a;
        for (int bits = b; bits != 0; bits >>= 1) {
            if ((bits & 1) == 1) {
                product ^= power;
            }
            power = timesX(power);
        }
        return product;
    }

    /** A text that is no reference, and why. */
    public static final class InvalidReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidReference(String text, String why) {
            super("\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\": " + why);
        }
    }
}
