package cn.onestop.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The house's rules of structure. A service's {@code HouseRulesTest} asks for all of them at once:
 *
 * <pre>{@code @Test void theHouseRulesHold() { HouseRules.ofAServiceWithALifecycle("cn.onestop.mediation"); } }</pre>
 */
public final class HouseRules {
    private HouseRules() {}

    /** Holds a service with {@code domain}, {@code application} and {@code adapter} to every rule. */
    public static void ofAServiceWithALifecycle(String root) {
        JavaClasses classes = classesOf(root);
        List<ArchRule> rules = new ArrayList<>(everywhere());
        rules.add(layers(root));
        rules.add(aDomainOfPlainJava(root));
        rules.add(noClockInTheDomain(root));
        rules.add(noChanceInTheDomain(root));
        check(classes, rules);
    }

    /** Holds a service without a lifecycle, which stays flat, to the rules that hold everywhere. */
    public static void ofAFlatService(String root) {
        check(classesOf(root), everywhere());
    }

    /** The production classes below a package; none at all is a mistake in the rule's use. */
    static JavaClasses classesOf(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + root + ": a rule over nothing is no rule");
        }
        return classes;
    }

    static List<ArchRule> everywhere() {
        return List.of(
                noFieldInjection(),
                oneLogger(),
                noPrinting(),
                noDateAndCalendar(),
                noSleeping(),
                noJackson2(),
                classifiedOperations());
    }

    private static void check(JavaClasses classes, List<ArchRule> rules) {
        rules.forEach(rule -> rule.check(classes));
    }

    /** Dependencies point inward: adapter, then application, then domain. */
    static ArchRule layers(String root) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("adapter")
                .definedBy(root + ".adapter..")
                .layer("application")
                .definedBy(root + ".application..")
                .layer("domain")
                .definedBy(root + ".domain..")
                .whereLayer("adapter")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapter")
                .as("adapter -> application -> domain");
    }

    static ArchRule aDomainOfPlainJava(String root) {
        return domain(root)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "com.mongodb..",
                        "org.bson..",
                        "com.rabbitmq..",
                        "jakarta..",
                        "cn.onestop.web..",
                        "cn.onestop.cases..")
                .as("the domain is plain Java: no framework, no store, no wire");
    }

    static ArchRule noClockInTheDomain(String root) {
        return domain(root)
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "now|currentTimeMillis|nanoTime")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .as("time is an argument: the domain has no clock");
    }

    static ArchRule noChanceInTheDomain(String root) {
        return domain(root)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .as("the domain leaves nothing to chance");
    }

    static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .allowEmptyShould(true) // classes without fields are fine
                .as("what a class needs comes through its constructor");
    }

    static ArchRule oneLogger() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..")
                .as("logging goes through SLF4J");
    }

    static ArchRule noPrinting() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .as("nothing is printed");
    }

    static ArchRule noDateAndCalendar() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Calendar.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.text.SimpleDateFormat.class)
                .as("time is java.time");
    }

    static ArchRule noSleeping() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .as("nobody sleeps for luck");
    }

    static ArchRule noJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .as("JSON is Jackson 3");
    }

    /** Every operation of a controller says who may try it. */
    static ArchRule classifiedOperations() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .and()
                .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
                .should()
                .beAnnotatedWith("cn.onestop.web.Access")
                .allowEmptyShould(true) // a service may have its controllers from the starter only
                .as("every operation says who may try it");
    }

    private static GivenClassesConjunction domain(String root) {
        return noClasses().that().resideInAPackage(root + ".domain..");
    }
}
