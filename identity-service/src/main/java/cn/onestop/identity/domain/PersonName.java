package cn.onestop.identity.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a person or organisation as it is shown. */
public record PersonName(String value) {
    private static final int MAX = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WITHIN = Pattern.compile("[\\s·•・.‧]");

    /** @throws InvalidValue when it is empty, too long, or holds what no name does */
    public static PersonName of(String text) {
        String value = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (value.isEmpty() || value.length() > MAX) {
            throw new InvalidValue("姓名或名称应为1至100个字符", "a name has 1 to 100 characters");
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
            throw new InvalidValue("姓名或名称含有不允许的字符", "a name holds no control characters or angle brackets");
        }
        return new PersonName(value);
    }

    /** Whether both name the same, whatever the blanks, dots and capitals: 买买提·艾力 and 买买提 艾力. */
    public boolean isSameAs(PersonName other) {
        return bare().equals(other.bare());
    }

    /** The name without what may differ from one to write it and another. */
    public String bare() {
        return WITHIN.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
