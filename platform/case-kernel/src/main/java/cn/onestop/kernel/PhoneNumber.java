package cn.onestop.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in the one form in which it is kept, compared and counted, however it is typed: with blanks, dashes,
 * brackets, full-width digits, +86 or 0086. What nobody can ring up is none.
 *
 * @param value digits only; a foreign number begins with {@code +}, an extension follows after {@code -}
 */
public record PhoneNumber(String value) {
    public static final Text NO_NUMBER = new Text("不是有效的电话号码", "is not a telephone number");

    private static final int LONGEST = 40;
    private static final Pattern EXTENSION = Pattern.compile(
            "(?<number>.*\\d.*?)(?:转|分机|[;,]?ext\\.?|x|#)\\s*(?<extension>\\d{1,6})"
                    + "|(?<plain>0\\d{2,3}-?\\d{7,8}|[48]00\\d{7}|[2-9]\\d{6,7})-(?<dashed>\\d{1,6})",
            Pattern.CASE_INSENSITIVE);
    /** Blanks, dashes, brackets and dots of any script, and what can't be seen. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212().·]");

    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9]\\d{8,10}");
    private static final Pattern TOLL_FREE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("1\\d{2,5}|9[56]\\d{3,6}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

    /** The number that a text is; empty when it is none. */
    public static Optional<PhoneNumber> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher extended = EXTENSION.matcher(plain);
        if (!extended.matches()) {
            return whole(plain).map(PhoneNumber::new);
        }
        boolean dashed = extended.group("plain") != null;
        String extension = extended.group(dashed ? "dashed" : "extension");
        return whole(extended.group(dashed ? "plain" : "number"))
                .filter(number -> isOne(number, LANDLINE, TOLL_FREE, LOCAL))
                .map(number -> new PhoneNumber(number + "-" + extension));
    }

    /** What was stored before there was one form, in that form; as it is where it is no number. */
    public static String normal(String stored) {
        return in(stored).map(PhoneNumber::value).orElse(stored);
    }

    /** The number as a text; null for none. */
    public static @Nullable String textOf(@Nullable PhoneNumber number) {
        return number == null ? null : number.value;
    }

    private static Optional<String> whole(String typed) {
        String digits = ABROAD.matcher(SEPARATORS.matcher(typed).replaceAll("")).replaceFirst("+");
        if (digits.startsWith("+86")) {
            return chinese(digits.substring(3), true);
        }
        if (digits.startsWith("86") && MOBILE.matcher(digits.substring(2)).matches()) {
            return Optional.of(digits.substring(2));
        }
        return FOREIGN.matcher(digits).matches() ? Optional.of(digits) : chinese(digits, false);
    }

    /** @param afterCountry whether it follows the country's code, where an area code has no leading zero */
    private static Optional<String> chinese(String digits, boolean afterCountry) {
        if (isOne(digits, MOBILE, LANDLINE, TOLL_FREE) || (!afterCountry && isOne(digits, LOCAL, SERVICE))) {
            return Optional.of(digits);
        }
        return Optional.of("0" + digits).filter(landline -> afterCountry && isOne(landline, LANDLINE));
    }

    private static boolean isOne(String digits, Pattern... kinds) {
        for (Pattern kind : kinds) {
            if (kind.matcher(digits).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Its last four digits only, so that no log shows it. */
    @Override
    public String toString() {
        int hidden = Math.max(value.length() - 4, 0);
        return "*".repeat(hidden) + value.substring(hidden);
    }
}
