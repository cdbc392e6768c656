package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final Instant BUILT = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path root;

    private Sources sources;
    private Path service;

    @BeforeEach
    void aBuiltService() throws Exception {
        service = root.resolve("mediation-service");
        sources = new Sources(new Layout(root));
        touch("pom.xml", BUILT.minusSeconds(60));
        touch("mediation-service/src/main/java/Mediation.java", BUILT.minusSeconds(60));
        touch("mediation-service/target/mediation-service-1.jar", BUILT);
    }

    @Test
    void whatWasBuiltAfterItsSourcesIsUpToDate() {
        assertThat(sources.areNewerThanTheirJar(service)).isFalse();
    }

    @Test
    void aNewerSourceContractOrPlatformMakesItStale() throws Exception {
        for (String file : new String[] {
            "mediation-service/src/main/java/Mediation.java",
            "contracts/topology.yaml",
            "platform/case-kernel/src/main/java/Line.java",
            "pom.xml"
        }) {
            touch(file, BUILT.plusSeconds(1));
            assertThat(sources.areNewerThanTheirJar(service)).as(file).isTrue();
            touch(file, BUILT.minusSeconds(1));
        }
    }

    @Test
    void testsAndBuildOutputDoNot() throws Exception {
        touch("mediation-service/src/test/java/MediationTest.java", BUILT.plusSeconds(1));
        touch("platform/case-kernel/target/classes/Line.class", BUILT.plusSeconds(1));
        assertThat(sources.areNewerThanTheirJar(service)).isFalse();
    }

    @Test
    void theTimeOfARepackagedJarIsThatOfTheOriginalBesideIt() throws Exception {
        touch("mediation-service/src/main/java/Mediation.java", BUILT.plusSeconds(1));
        touch("mediation-service/target/mediation-service-1.jar.original", BUILT.plusSeconds(2));
        assertThat(sources.areNewerThanTheirJar(service)).isFalse();
    }

    @Test
    void whatWasNeverBuiltIsStale() throws Exception {
        Files.delete(service.resolve("target/mediation-service-1.jar"));
        assertThat(sources.areNewerThanTheirJar(service)).isTrue();
    }

    @Test
    void aJarThatMavenLeftAloneIsUpToDateAfterTheBuild() throws Exception {
        touch("mediation-service/src/main/java/Mediation.java", BUILT.plusSeconds(1));
        sources.built();
        assertThat(sources.areNewerThanTheirJar(service)).isFalse();
    }

    private void touch(String file, Instant time) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        if (!Files.exists(path)) {
            Files.createFile(path);
        }
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
