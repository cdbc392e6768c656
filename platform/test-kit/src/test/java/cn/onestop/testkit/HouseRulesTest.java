package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final String WRONG = "cn.onestop.testkit.planted.wrong";
    private static final String RIGHT = "cn.onestop.testkit.planted.right";

    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);
    private static final JavaClasses RIGHT_CLASSES = new ClassFileImporter().importPackages(RIGHT);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.layers(WRONG), HouseRules.layers(RIGHT), "Reaching"),
                Arguments.of(HouseRules.aDomainOfPlainJava(WRONG), HouseRules.aDomainOfPlainJava(RIGHT), "Framed"),
                Arguments.of(HouseRules.noClockInTheDomain(WRONG), HouseRules.noClockInTheDomain(RIGHT), "Clocked"),
                Arguments.of(HouseRules.noChanceInTheDomain(WRONG), HouseRules.noChanceInTheDomain(RIGHT), "Chancy"),
                Arguments.of(HouseRules.noFieldInjection(), HouseRules.noFieldInjection(), "Injected"),
                Arguments.of(HouseRules.oneLogger(), HouseRules.oneLogger(), "JulLogging"),
                Arguments.of(HouseRules.noPrinting(), HouseRules.noPrinting(), "Printing"),
                Arguments.of(HouseRules.noDateAndCalendar(), HouseRules.noDateAndCalendar(), "OldTime"),
                Arguments.of(HouseRules.noSleeping(), HouseRules.noSleeping(), "Sleeping"),
                Arguments.of(HouseRules.noJackson2(), HouseRules.noJackson2(), "OldJson"),
                Arguments.of(HouseRules.classifiedOperations(), HouseRules.classifiedOperations(), "Unclassified"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachRuleFindsItsPlantedViolationAndNoOther(ArchRule rule, ArchRule onRight, String planted) {
        assertThatThrownBy(() -> rule.check(WRONG_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted);
        assertThatCode(() -> onRight.check(RIGHT_CLASSES)).doesNotThrowAnyException();
    }

    @Test
    void aRuleOverNoClassesFails() {
        assertThatThrownBy(() -> HouseRules.ofAFlatService("cn.onestop.nothing.here"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes");
    }

    @Test
    void aServiceWithoutADomainIsNoServiceWithALifecycle() {
        assertThatThrownBy(() -> HouseRules.ofAServiceWithALifecycle("cn.onestop.kernel"))
                .isInstanceOf(AssertionError.class);
    }
}
