package cn.onestop.registry.domain;

import cn.onestop.registry.adapter.pinyin.HoubbReadings;
import cn.onestop.registry.domain.samples.Samples;
import cn.onestop.registry.domain.search.Readings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The real areas with the sample register, made once for all tests. */
public final class SampleRegister {
    public static final Readings READINGS = new HoubbReadings();
    public static final Areas AREAS = areas();
    public static final Samples SAMPLES = Samples.of(AREAS);

    private SampleRegister() {}

    /** A register of its own, which a test may change. */
    public static Register fresh() {
        Register register = new Register(AREAS, READINGS);
        register.fill(SAMPLES.sites(), SAMPLES.people());
        return register;
    }

    private static Areas areas() {
        try (var csv = new InputStreamReader(
                SampleRegister.class.getResourceAsStream("/registry/liaoning-divisions.csv"), StandardCharsets.UTF_8)) {
            return Areas.read(csv, READINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
