package cn.onestop.web.input;

import cn.onestop.kernel.Text;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the platform's headers are read. */
final class Headers {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int PURPOSE_LENGTH = 200;

    private Headers() {}

    static ExpectedVersion version(String value) {
        Matcher matcher = VERSION.matcher(value);
        if (!matcher.matches()) {
            throw Problems.invalid(
                    "If-Match", new Text("应为一个版本，如 \"7\"", "must be one version in quotes, as in \"7\""));
        }
        return new ExpectedVersion(Long.parseLong(matcher.group(1)));
    }

    static IdempotencyKey key(String value) {
        if (!KEY.matcher(value).matches()) {
            throw Problems.invalid(
                    "Idempotency-Key",
                    new Text("应为 1 至 200 个可见 ASCII 字符", "must be 1 to 200 visible ASCII characters"));
        }
        return new IdempotencyKey(value);
    }

    /** The container hands headers on as Latin-1; a browser percent-encodes, other clients send UTF-8 as it is. */
    static Purpose purpose(String value) {
        return CleanText.utf8(value.getBytes(StandardCharsets.ISO_8859_1))
                .flatMap(text -> CleanText.decode(text, false))
                .filter(text -> !text.isBlank() && text.length() <= PURPOSE_LENGTH)
                .map(Purpose::new)
                .orElseThrow(() -> Problems.invalid(
                        "Purpose", new Text("应为 1 至 200 个字符的 UTF-8", "must be 1 to 200 characters in UTF-8")));
    }
}
