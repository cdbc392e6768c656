package cn.onestop.identity.domain;

import cn.onestop.kernel.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in China: a mobile one, or a landline with its area code; kept without separators. */
public record Phone(String value) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9]\\d{8,10}");

    /** @throws InvalidValue when it can't be one */
    public static Phone of(String text) {
        return in(text).orElseThrow(() ->
                new InvalidValue("不是有效的手机号码或带区号的座机号码", "is no mobile number, and no landline with its area code"));
    }

    /** The phone that a text is, however it is typed: with blanks, dashes, full-width digits or +86, as everywhere. */
    public static Optional<Phone> in(String text) {
        return PhoneNumber.in(text)
                .map(PhoneNumber::value)
                .filter(value -> MOBILE.matcher(value).matches()
                        || LANDLINE.matcher(value).matches())
                .map(Phone::new);
    }

    /** @throws InvalidValue when it can't be one that gets text messages */
    public static Phone ofMobile(String text) {
        return in(text).filter(Phone::isMobile).orElseThrow(() -> new InvalidValue("不是有效的手机号码", "is no mobile number"));
    }

    /** Whether a text message reaches it. */
    public boolean isMobile() {
        return value.charAt(0) == '1';
    }

    /** The last four digits only. */
    public String masked() {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    /** Masked, so that no log shows it. */
    @Override
    public String toString() {
        return masked();
    }
}
