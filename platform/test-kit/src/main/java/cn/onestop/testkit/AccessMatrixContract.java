package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.web.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who gets which answer, for every operation that a service has; generated from its OpenAPI document. */
public abstract class AccessMatrixContract extends OperationsContract {
    private static final String SUPERUSER_SUBJECT = "P-everything";

    @TestFactory
    Stream<DynamicContainer> everyOperationAnswersByItsAccessClass() {
        return operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(operation.name(), facts(operation).stream()));
    }

    private List<DynamicTest> facts(Operation operation) {
        if (!operation.isClassified()) {
            return List.of(DynamicTest.dynamicTest("says who may try it", () -> {
                throw new AssertionError(operation.name() + " says nothing of who may try it");
            }));
        }
        List<DynamicTest> facts = new ArrayList<>();
        if (operation.isForAnyone()) {
            facts.add(DynamicTest.dynamicTest(
                    "anyone may try",
                    () -> assertThat(call(operation, null).status())
                            .isNotIn(401, 403)
                            .isLessThan(500)));
            facts.addAll(tags(operation));
            return facts;
        }
        facts.add(refused(operation, "no token", null, 401));
        facts.add(refused(operation, "an expired token", TestTokens.expired(), 401));
        facts.add(refused(operation, "a token for another audience", TestTokens.forAudience("elsewhere"), 401));
        facts.addAll(operation.isInternal() ? inner(operation) : outer(operation));
        facts.add(DynamicTest.dynamicTest("whom the class names is let in", () -> {
            Http.Answer answer = call(operation, admitted(operation));
            assertThat(answer.status()).as(answer.toString()).isNotEqualTo(401).isLessThan(500);
            if (!operation.isAboutAnItem()) {
                assertThat(answer.status()).as(answer.toString()).isNotEqualTo(403);
            }
        }));
        facts.addAll(tags(operation));
        return facts;
    }

    private List<DynamicTest> tags(Operation operation) {
        if (!AnswersContract.showsOne(operation)) {
            return List.of();
        }
        return List.of(DynamicTest.dynamicTest("who has it is told so", () -> {
            Http.Answer shown = call(operation, admitted(operation));
            if (shown.status() == 200) {
                AnswersContract.requireTag(
                        shown, tags -> callWith("If-None-Match", tags, operation, admitted(operation)));
            }
        }));
    }

    private List<DynamicTest> inner(Operation operation) {
        List<DynamicTest> facts = new ArrayList<>();
        facts.add(refused(operation, "a user's token, whatever the roles", superuser(), 401));
        facts.add(refused(
                operation,
                "a service's token without the scope",
                TestTokens.service("other-service", service, "another.scope"),
                403));
        if (!operation.isForOwners() && operation.staff().isEmpty()) {
            facts.add(refused(
                    operation, "a user's exchanged token", TestTokens.exchanged(superuser(), service, "gateway"), 403));
        }
        return facts;
    }

    private List<DynamicTest> outer(Operation operation) {
        List<DynamicTest> facts = new ArrayList<>();
        facts.add(
                refused(operation, "a partner without the scope", TestTokens.partner("partner", "another.scope"), 403));
        if (!operation.isForOwners()) {
            facts.add(refused(operation, "a citizen", TestTokens.citizen("P-stranger"), 403));
            otherRole(operation)
                    .ifPresent(role -> facts.add(refused(
                            operation, "staff of another role", TestTokens.staff("S-role", role, area()), 403)));
        } else if (isPersonal(operation)) {
            facts.add(refused(operation, "a stranger", TestTokens.citizen("P-stranger"), 403, 404));
        }
        for (String role : operation.staff()) {
            boolean ofAnArea = Role.valueOf(role) != Role.ADMIN; // whom no area binds
            if (ofAnArea && isPersonal(operation)) {
                facts.add(refused(
                        operation,
                        "another area's " + role,
                        TestTokens.staff("S-elsewhere", Role.valueOf(role), otherArea()),
                        403,
                        404));
            }
        }
        return facts;
    }

    private DynamicTest refused(Operation operation, String who, @Nullable String token, Integer... statuses) {
        String expected =
                String.join(" or ", Arrays.stream(statuses).map(String::valueOf).toList());
        return DynamicTest.dynamicTest(who + " gets " + expected, () -> {
            Http.Answer answer = call(operation, token);
            assertThat(answer.status()).as(answer.toString()).isIn((Object[]) statuses);
            assertThat(answer.isProblem()).as("is a problem: " + answer).isTrue();
            if (answer.status() == 401) {
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        });
    }

    private static Optional<Role> otherRole(Operation operation) {
        return Stream.of(Role.NOTARY, Role.APPRAISER, Role.LAWYER, Role.HOTLINE_AGENT, Role.CLERK)
                .filter(role -> !operation.staff().contains(role.name()))
                .findFirst();
    }

    private static String superuser() {
        return TestTokens.mint(claims -> claims.subject("account-everything")
                .claim("person_key", SUPERUSER_SUBJECT)
                .claim("client_id", "website")
                .claim("roles", Arrays.stream(Role.values()).map(Role::name).toList())
                .claim("areas", List.of("21")));
    }
}
