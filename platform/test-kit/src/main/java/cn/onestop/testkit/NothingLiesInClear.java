package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseType;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After each IT of a line: nothing of what its callers told in their own words lies in its database in clear, in whatever
 * collection and field. So a new field is held to it as soon as any test fills it.
 */
final class NothingLiesInClear implements AfterAllCallback {
    /** What the service shows to everybody; what was told to be shown there is no secret elsewhere either, as the name of an office. */
    private static final Set<String> PUBLIC = Set.of(
            "knowledge",
            "legal_events",
            "triage_trees",
            "institutions",
            "appraisers",
            "practitioners",
            "firms",
            "notaries",
            "notary_offices");

    /** The kit's register of persons makes a key of a person's number; a real one's is random. */
    private static final Pattern KEY = Pattern.compile("\\b[PO]-[0-9A-Z]+");

    @Override
    public void afterAll(ExtensionContext context) {
        ApplicationContext service = SpringExtension.getApplicationContext(context);
        if (service.getBeanNamesForType(CaseType.class).length == 0) {
            return;
        }
        MongoDatabase database = service.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        assertThat(inClear(database, ToldTexts.all()))
                .as("texts of the callers that lie in clear")
                .isEmpty();
    }

    /** Where one of the texts can be read: {@code cases state.intake.name holds 张三}. */
    static Set<String> inClear(MongoDatabase database, Set<String> told) {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        Set<String> secret = new HashSet<>(told);
        names.stream().filter(PUBLIC::contains).forEach(name -> {
            for (Document document : database.getCollection(name).find()) {
                String shown = document.toString();
                secret.removeIf(shown::contains);
            }
        });
        Set<String> found = new TreeSet<>();
        names.stream()
                .filter(name -> !name.startsWith("system.") && !PUBLIC.contains(name))
                .forEach(name -> {
                    for (Document document : database.getCollection(name).find()) {
                        look(name + " ", document, secret, found);
                    }
                });
        return found;
    }

    private static void look(String path, @Nullable Object value, Set<String> told, Set<String> found) {
        switch (value) {
            case Document document -> fields(path, document, told, found);
            case List<?> list -> list.forEach(item -> look(path, item, told, found));
            case String text -> words(path, text, told, found);
            case Binary binary -> words(path, new String(binary.getData(), StandardCharsets.UTF_8), told, found);
            case null, default -> {}
        }
    }

    private static void fields(String path, Document document, Set<String> told, Set<String> found) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            words(path + "(name of a field)", field.getKey(), told, found);
            String separator = path.endsWith(" ") ? "" : ".";
            look(path + separator + field.getKey(), field.getValue(), told, found);
        }
    }

    private static void words(String path, String text, Set<String> told, Set<String> found) {
        String words = KEY.matcher(text).replaceAll("");
        for (String one : told) {
            if (words.contains(one)) {
                found.add(path + " holds " + one);
            }
        }
    }
}
