package cn.onestop.consultation.knowledge.adapter.yaml;

import cn.onestop.consultation.knowledge.application.Shipped;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.EverydayWords;
import cn.onestop.consultation.knowledge.domain.Laws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What ships under {@code knowledge/}: {@code entries/*.yml}, {@code laws.yml}, {@code everyday-words.yml}, {@code stopwords.txt}. */
public final class ShippedKnowledge implements Shipped {
    private static final String FOLDER = "classpath:knowledge/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Laws laws;
    private final EverydayWords words;
    private final Set<String> stopwords;
    private final List<Text> entries;

    private ShippedKnowledge(Laws laws, EverydayWords words, Set<String> stopwords, List<Text> entries) {
        this.laws = laws;
        this.words = words;
        this.stopwords = stopwords;
        this.entries = entries;
    }

    /** @throws IllegalArgumentException says in which file what is wrong */
    public static ShippedKnowledge read() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            Laws laws = new Laws(read(files.getResource(FOLDER + "laws.yml"), new TypeReference<List<Laws.Law>>() {}));
            EverydayWords words = new EverydayWords(read(
                    files.getResource(FOLDER + "everyday-words.yml"),
                    new TypeReference<Map<String, List<String>>>() {}));
            Set<String> stopwords = new HashSet<>(files.getResource(FOLDER + "stopwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            Resource[] all = files.getResources(FOLDER + "entries/*.yml");
            Arrays.sort(
                    all,
                    (one, other) -> String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())));
            List<Text> entries = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Resource file : all) {
                for (Entry entry : read(file, new TypeReference<List<Entry>>() {})) {
                    require(ids.add(entry.id()), file, entry.id() + " stands twice");
                    entry.citations()
                            .forEach(citation -> laws.fault(citation)
                                    .ifPresent(fault ->
                                            require(false, file, entry.id() + ": " + citation + " " + fault.en())));
                    entries.add(new Text(entry, hash(entry)));
                }
            }
            return new ShippedKnowledge(laws, words, stopwords, List.copyOf(entries));
        } catch (IOException e) {
            throw new IllegalArgumentException("knowledge can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Text> entries() {
        return entries;
    }

    public Laws laws() {
        return laws;
    }

    public EverydayWords words() {
        return words;
    }

    /** Words that say nothing of what a question is about. */
    public Set<String> stopwords() {
        return Set.copyOf(stopwords);
    }

    private static <T> T read(Resource file, TypeReference<T> type) throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            return YAML.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static void require(boolean held, Resource file, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(file.getFilename() + ": " + otherwise);
        }
    }

    private static String hash(Entry entry) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(JsonMapper.shared().writeValueAsBytes(sorted(entry))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The same text always gives the same hash: a set has no order of its own. */
    private static List<Object> sorted(Entry entry) {
        return List.of(
                entry.id(),
                entry.kind(),
                entry.field(),
                entry.title(),
                entry.answer(),
                entry.citations(),
                entry.lines().stream().sorted().toList(),
                entry.keywords());
    }
}
