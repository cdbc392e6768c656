package cn.onestop.notary.adapter.yaml;

import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.kinds.FeeRule;
import cn.onestop.notary.domain.kinds.Material;
import cn.onestop.notary.domain.kinds.MatterKind;
import cn.onestop.notary.domain.kinds.MatterKinds;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code matter-kinds.yml}: what can be notarized. Left out: a flag is false, {@code version} 1, {@code perMille} 0, and a material is
 * required. A flaw in it keeps the service from starting.
 *
 * @param reliefPercent of the fee that is not paid by whoever meets the conditions of legal aid (Notarization Law art. 34)
 */
public record KindsFile(MatterKinds kinds, int reliefPercent) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Table(@Nullable Integer reliefPercent, List<Row> kinds) {}

    private record Row(
            String code,
            @Nullable Integer version,
            Text title,
            @Nullable Boolean personal,
            @Nullable Boolean aboutRealEstate,
            @Nullable Boolean generalPlacesToo,
            @Nullable Boolean enforceable,
            Text meaning,
            FeeRow fee,
            List<MaterialRow> materials) {
        MatterKind kind() {
            return new MatterKind(
                    code,
                    Objects.requireNonNullElse(version, 1),
                    title,
                    Boolean.TRUE.equals(personal),
                    Boolean.TRUE.equals(aboutRealEstate),
                    Boolean.TRUE.equals(generalPlacesToo),
                    Boolean.TRUE.equals(enforceable),
                    meaning,
                    materials.stream().map(MaterialRow::material).toList(),
                    new FeeRule(fee.baseYuan(), Objects.requireNonNullElse(fee.perMille(), BigDecimal.ZERO)));
        }
    }

    private record FeeRow(BigDecimal baseYuan, @Nullable BigDecimal perMille) {}

    private record MaterialRow(
            String code,
            Text title,
            @Nullable Boolean optional,
            @Nullable Boolean shared) {
        Material material() {
            return new Material(code, title, !Boolean.TRUE.equals(optional), Boolean.TRUE.equals(shared));
        }
    }

    /** @throws IllegalArgumentException says what is wrong with it */
    public static KindsFile read(InputStream yaml) {
        try (yaml) {
            Table table = YAML.readValue(yaml, Table.class);
            int percent = Objects.requireNonNullElse(table.reliefPercent(), 100);
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("reliefPercent: 1 to 100");
            }
            return new KindsFile(
                    new MatterKinds(table.kinds().stream().map(Row::kind).toList()), percent);
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException("matter-kinds.yml: " + e.getMessage(), e);
        }
    }
}
