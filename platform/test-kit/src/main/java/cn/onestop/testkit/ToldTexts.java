package cn.onestop.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the callers of this test run told a service in words of their own: names, numbers, whole sentences; never a code or a key. */
final class ToldTexts {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern WORDS = Pattern.compile("\\S+ \\S.{4,}", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("1\\d{10}|\\d{17}[\\dX]");
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

    private ToldTexts() {}

    /** Takes in every text of a JSON value. */
    static void body(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return;
        }
        try {
            walk(JsonMapper.shared().readTree(json), ToldTexts::text);
        } catch (JacksonException e) {
            // what no service can read is stored by none
        }
    }

    static void value(Object value) {
        walk(JsonMapper.shared().valueToTree(value), ToldTexts::text);
    }

    /** Takes in what a service said: who only repeats its words, as a choice that it offered, tells nothing of one's own. */
    static void answer(String json) {
        try {
            walk(JsonMapper.shared().readTree(json), text -> {
                if (isOnesOwn(text)) {
                    HEARD.add(text.strip());
                }
            });
        } catch (JacksonException e) {
            // a page or a file
        }
    }

    /** Takes in what stands in a query: the name of a file, for one. */
    static void query(URI uri) {
        String query = uri.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            encoded(pair.substring(pair.indexOf('=') + 1));
        }
    }

    /** Takes in a text as it stands in a query or a header; one that is no code of anything as it is. */
    static void encoded(String text) {
        try {
            text(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            text(text);
        }
    }

    static void text(String text) {
        String told = text.strip();
        if (isOnesOwn(told) && !HEARD.contains(told)) {
            TOLD.add(told);
        }
    }

    static Set<String> all() {
        return Set.copyOf(TOLD);
    }

    /** Whether a text is somebody's words, name or number; a code, a key, a day or a sum is none. */
    static boolean isOnesOwn(String text) {
        return CHINESE.matcher(text).find()
                || WORDS.matcher(text).matches()
                || NUMBER.matcher(text).matches();
    }

    private static void walk(JsonNode node, Consumer<String> texts) {
        if (node.isString()) {
            texts.accept(node.stringValue());
        } else {
            node.values().forEach(inner -> walk(inner, texts));
        }
    }
}
