package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.shop.ShopApplication;
import cn.onestop.web.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The contracts pass on a good service and find what is planted in a leaky one. */
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=shop-service")
@ContextConfiguration(initializers = TestServers.class)
class ContractsIT {
    @Value("${local.server.port}")
    int port;

    @Autowired
    BusinessClock clock;

    @Test
    void aGoodServiceKeepsTheAccessMatrix() {
        List<String> ran = new ArrayList<>();
        assertThat(failures(new ShopAccess(port, false).everyOperationAnswersByItsAccessClass(), ran))
                .isEmpty();
        assertThat(ran).hasSizeGreaterThan(30);
    }

    @Test
    void aLeakIsFound() {
        assertThat(failures(new ShopAccess(port, true).everyOperationAnswersByItsAccessClass(), new ArrayList<>()))
                .anyMatch(failure -> failure.contains("a stranger gets 403 or 404"))
                .anyMatch(failure -> failure.contains("another area's CLERK gets 403 or 404"))
                .anyMatch(failure -> failure.contains("keyed: another area's CLERK with the owner's key gains nothing"))
                .anyMatch(failure -> failure.contains("closed: whom the class names is let in"))
                .anyMatch(failure -> failure.contains("scoped: a partner with the scope is let in"));
    }

    @Test
    void aGoodServiceNamesWhatIsWrong() {
        List<String> ran = new ArrayList<>();
        assertThat(failures(new ShopInput(port, false).badInputIsAProblemThatNamesTheField(), ran))
                .isEmpty();
        assertThat(ran).hasSizeGreaterThan(15);
    }

    @Test
    void badInputThatPassesOrIsA500IsFound() {
        assertThat(failures(new ShopInput(port, true).badInputIsAProblemThatNamesTheField(), new ArrayList<>()))
                .anyMatch(failure -> failure.contains("bad parameters"))
                .anyMatch(failure -> failure.contains("bad and foreign references"));
    }

    @Test
    void anOperationThatNobodyClassifiedIsFound() {
        Operation unclassified = new Operation(
                "GET",
                "/api/new",
                OperationsContract.parse("{}"),
                OperationsContract.parse("{\"paths\":{\"/api/new\":{\"get\":{}}}}"));
        assertThat(unclassified.isClassified()).isFalse();
    }

    @Test
    void theTimeMachineMovesBusinessTimeAndBringsItBack() {
        try (TimeMachine machine =
                TimeMachine.over(List.of(port), at -> TestTokens.service("test", "shop-service", "clock.move"))) {
            machine.forward(Duration.ofDays(3));
            machine.forward(Duration.ofHours(12));
            assertThat(Duration.between(Instant.now(), clock.instant()))
                    .isBetween(Duration.ofHours(83), Duration.ofHours(85));
        }
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    /** Runs what JUnit would, and tells what failed. */
    private static List<String> failures(Stream<? extends DynamicNode> nodes, List<String> ran) {
        List<String> failures = new ArrayList<>();
        nodes.forEach(node -> {
            if (node instanceof DynamicContainer container) {
                failures(container.getChildren(), ran)
                        .forEach(failure -> failures.add(container.getDisplayName() + ": " + failure));
            } else if (node instanceof DynamicTest test) {
                ran.add(test.getDisplayName());
                try {
                    test.getExecutable().execute();
                } catch (Throwable e) {
                    failures.add(test.getDisplayName() + ": " + e.getMessage());
                }
            }
        });
        return failures;
    }
}
