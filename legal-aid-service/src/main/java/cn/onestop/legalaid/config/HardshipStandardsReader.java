package cn.onestop.legalaid.config;

import cn.onestop.legalaid.domain.eligibility.HardshipStandard;
import cn.onestop.legalaid.domain.eligibility.HardshipStandards;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code hardship-standards.yml}: a list {@code standards} of versions with the names of {@link HardshipStandard}. */
public final class HardshipStandardsReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HardshipStandardsReader() {}

    private record Table(List<HardshipStandard> standards) {}

    /** @throws IllegalArgumentException says what is wrong with the standards */
    public static HardshipStandards read(InputStream yaml) {
        try {
            return new HardshipStandards(YAML.readValue(yaml, Table.class).standards());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("hardship standards: " + e.getMessage(), e);
        }
    }
}
