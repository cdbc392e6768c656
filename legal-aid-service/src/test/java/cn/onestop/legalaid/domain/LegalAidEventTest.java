package cn.onestop.legalaid.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Fact;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalAidEventTest {
    @Test
    void isNamedByTheLineTheFactAndTheVersion() {
        assertThat(Stream.of(Applications.closed(), Applications.referred(), Applications.orderedToCorrect())
                        .flatMap(application -> application.takeFacts().stream())
                        .map(Fact::event)
                        .map(LegalAidEvent::wireType))
                .allMatch(type -> type.matches("legal_aid\\.[a-z_]+\\.v1"));
    }
}
