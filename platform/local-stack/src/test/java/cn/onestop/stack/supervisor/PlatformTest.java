package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
    private static final List<Module> MODULES = Module.readAll(Path.of("modules.list"));

    @TempDir
    Path root;

    @Test
    void aReplicaListensAHundredPortsFurtherOn() {
        Platform platform = Platform.asked(MODULES, Map.of(), Map.of("mediation-service", 2));
        assertThat(platform.instance("mediation-service").port()).isEqualTo(8083);
        assertThat(platform.instance("mediation-service-2").port()).isEqualTo(8183);
        assertThat(platform.gateway()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void onePortBaseMovesAllPorts() {
        Platform platform = Platform.asked(MODULES, Map.of("ONESTOP_PORT_BASE", "18000"), Map.of());
        assertThat(platform.instances())
                .allSatisfy(instance -> assertThat(instance.ports()).allMatch(port -> port >= 18000 && port < 18100));
        assertThat(platform.instances().stream().flatMap(i -> i.ports().stream()))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> Platform.asked(MODULES, Map.of("ONESTOP_PORT_BASE", "high"), Map.of()))
                .hasMessageContaining("not 'high'");
    }

    @Test
    void whatUpDecidedIsKeptForTheCommandsAfterIt() {
        Layout layout = new Layout(root);
        Platform platform =
                Platform.asked(MODULES, Map.of("ONESTOP_PORT_BASE", "18000"), Map.of("mediation-service", 2));
        platform.keep(layout);
        assertThat(Platform.kept(MODULES, layout)).contains(platform);
        Platform.forget(layout);
        assertThat(Platform.kept(MODULES, layout)).isEmpty();
    }

    @Test
    void onlyServicesHaveReplicas() {
        assertThatThrownBy(() -> Platform.asked(MODULES, Map.of(), Map.of("mongo", 2)))
                .hasMessageContaining("mongo");
    }

    @Test
    void everyServiceHasItsOwnDatabase() {
        assertThat(MODULES.stream().filter(Module::isService).map(Module::wireName))
                .contains("legal_aid", "mediation", "registry", "identity")
                .doesNotHaveDuplicates();
    }
}
