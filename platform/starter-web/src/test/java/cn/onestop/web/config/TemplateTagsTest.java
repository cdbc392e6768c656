package cn.onestop.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTagsTest {
    @ParameterizedTest
    @CsvSource({
        "/api/mediations/MED-20261123-7K3Q9X4F-C/deadlines, /api/mediations/{id}/deadlines",
        "/api/persons/P-7k3q9x4f2m8w, /api/persons/{id}",
        "/api/files/0d1f6a52-3f8e-4c55-9f61-2b0c7a1e9d43, /api/files/{id}",
        "/api/areas/210381104001, /api/areas/{id}",
        "/api/matters?name=somebody, /api/matters",
        "/api/mediations/{reference}, /api/mediations/{reference}",
        "/v3/api-docs/identity-service, /v3/api-docs/identity-service",
        "/oauth2/token, /oauth2/token"
    })
    void anIdInAPathIsAPlace(String uri, String template) {
        assertThat(mapped("uri", uri)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "'case MED-20261123-7K3Q9X4F-C', 'case {id}'",
        "13912340002, {id}",
        "G1 Eden Space, G1 Eden Space",
        "127.0.0.1:8017, 127.0.0.1:8017",
        "legal-aid.application-granted.v1, legal-aid.application-granted.v1"
    })
    void anIdInAnyTagIsAPlaceAndAllElseIsLeftAlone(String value, String mapped) {
        assertThat(mapped("kind", value)).isEqualTo(mapped);
    }

    private static String mapped(String key, String value) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        meters.config().meterFilter(new TemplateTags());
        return String.valueOf(meters.counter("requests", key, value).getId().getTag(key));
    }
}
