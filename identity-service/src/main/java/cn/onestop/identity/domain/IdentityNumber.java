package cn.onestop.identity.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A citizen identity number (GB 11643-1999): region, date of birth, order, check character by ISO 7064 MOD 11-2. */
public final class IdentityNumber {
    /** Adult from the eighteenth birthday on (Civil Code art. 17). */
    static final int ADULT_AGE = 18;

    /** Elderly from the sixtieth birthday on (Law on the Rights and Interests of the Elderly art. 2). */
    static final int ELDER_AGE = 60;

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private final String value;
    private final LocalDate bornOn;

    private IdentityNumber(String value, LocalDate bornOn) {
        this.value = value;
        this.bornOn = bornOn;
    }

    /** @throws InvalidValue when it can't be an identity number of a person born by {@code today} */
    public static IdentityNumber of(String text, LocalDate today) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("身份证号码应为18位", "an identity number has 18 characters: 17 digits and a digit or X");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new InvalidValue("身份证号码的地区代码不存在", "the number begins with no province's code");
        }
        if (checkOf(value) != value.charAt(17)) {
            throw new InvalidValue("身份证号码校验位不符，请核对", "the check character does not fit: a digit is wrong or swapped");
        }
        LocalDate bornOn = birthIn(value);
        if (bornOn.isBefore(EARLIEST) || bornOn.isAfter(today)) {
            throw new InvalidValue("身份证号码中的出生日期不合理", "the date of birth in it is not possible");
        }
        return new IdentityNumber(value, bornOn);
    }

    static char checkOf(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate birthIn(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new InvalidValue("身份证号码中的出生日期不存在", "the date of birth in it is no date");
        }
    }

    public String value() {
        return value;
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    public boolean isMinorOn(LocalDate day) {
        return ageOn(day) < ADULT_AGE;
    }

    public boolean isElderOn(LocalDate day) {
        return ageOn(day) >= ELDER_AGE;
    }

    private int ageOn(LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }

    /** First and last character only. */
    public String masked() {
        return value.charAt(0) + "*".repeat(16) + value.charAt(17);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked, so that no log shows it. */
    @Override
    public String toString() {
        return masked();
    }
}
