package cn.onestop.identity.adapter.http;

import cn.onestop.identity.domain.InvalidValue;
import cn.onestop.web.Problems;
import java.util.function.Supplier;

/** Values out of requests; what can't be one becomes a 400 that names the field. */
final class Input {
    private Input() {}

    static <T> T at(String pointer, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValue e) {
            throw Problems.invalid(pointer, e.reason());
        }
    }

    static void check(String pointer, Runnable rule) {
        at(pointer, () -> {
            rule.run();
            return true;
        });
    }
}
