package cn.onestop.consultation.triage.adapter.yaml;

import cn.onestop.consultation.triage.domain.Sketch;
import cn.onestop.consultation.triage.domain.TreeCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tree that ships, {@code triage/tree.yml}; a flaw in it keeps the service from starting. */
public final class TreeFile {
    private static final String PLACE = "/triage/tree.yml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TreeFile() {}

    /** @throws IllegalArgumentException when it can't be read; FlawedTree when it is no tree */
    public static Sketch read() {
        try (InputStream yaml = Objects.requireNonNull(TreeFile.class.getResourceAsStream(PLACE), PLACE)) {
            Sketch sketch = YAML.readValue(yaml, Sketch.class);
            TreeCheck.of(sketch);
            return sketch;
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(PLACE + ": " + e.getMessage(), e);
        }
    }
}
