package cn.onestop.testkit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Cases as versions before stored them, one document a line of {@code stored/cases.jsonl} of a line's tests, under the trial's keys. */
final class StoredBefore {
    /** A deadline's. */
    private static final String RULE = "rule";

    private static final String FILE = "stored/cases.jsonl";
    /** So that no clock changes them while something else is looked at. */
    private static final Instant LEFT_ALONE_UNTIL = Instant.parse("2999-01-01T00:00:00Z");

    private StoredBefore() {}

    static List<Document> cases() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream lines = Objects.requireNonNull(
                loader.getResourceAsStream(FILE), FILE + " is missing: a line keeps what its versions before stored")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Document::parse)
                    .peek(document -> document.append("sweepAfter", Date.from(LEFT_ALONE_UNTIL)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> ids(List<Document> cases) {
        Set<String> ids = new HashSet<>();
        cases.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    static void putInto(MongoCollection<Document> collection, List<Document> cases) {
        removeFrom(collection, cases);
        collection.insertMany(cases);
    }

    static void removeFrom(MongoCollection<Document> collection, List<Document> cases) {
        collection.deleteMany(Filters.in("_id", ids(cases)));
    }

    /** What people wrote in these cases and what lies there in clear; the law's own words, and what the summaries and answers say, are none of it. */
    static Set<String> wordsIn(List<Document> cases) {
        Set<String> words = new HashSet<>();
        for (Document document : cases) {
            collect(document.get("state"), words);
            collect(document.get("history"), words);
        }
        for (Document document : cases) {
            words.removeIf(word -> document.getString("summary").contains(word)
                    || Objects.requireNonNullElse(document.getString("answer"), "")
                            .contains(word));
        }
        return words;
    }

    private static void collect(@Nullable Object value, Set<String> words) {
        switch (value) {
            case String text when ToldTexts.isOnesOwn(text) -> words.add(text);
            case Document document ->
                document.forEach((name, one) -> {
                    if (!name.equals(RULE)) {
                        collect(one, words);
                    }
                });
            case List<?> list -> list.forEach(one -> collect(one, words));
            case null, default -> {}
        }
    }
}
