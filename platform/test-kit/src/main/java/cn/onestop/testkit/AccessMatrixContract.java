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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets which answer, for every operation that a service has; generated from its OpenAPI document. */
public abstract class AccessMatrixContract extends OperationsContract {
    private static final String SUPERUSER_SUBJECT = "P-everything";
    private static final List<String> KEY_PARAMETERS =
            List.of("personKey", "person_key", "person", "key", "party", "owner", "onBehalfOf", "account", "sub");
    private static final List<String> KEY_HEADERS =
            List.of("Person-Key", "X-Person-Key", "On-Behalf-Of", "X-On-Behalf-Of", "X-User", "X-Forwarded-User");
    private static final String KEY_FIELDS = "(?i).*/[a-z]*(key|person|party|account|behalf|by|to|who|id)[a-z]*";

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
            return facts;
        }
        facts.add(refused(operation, "no token", null, 401));
        facts.add(refused(operation, "an expired token", TestTokens.expired(), 401));
        facts.add(refused(operation, "a token for another audience", TestTokens.forAudience("elsewhere"), 401));
        facts.addAll(operation.isInternal() ? inner(operation) : outer(operation));
        facts.add(DynamicTest.dynamicTest("whom the class names is let in", () -> isLetIn(operation)));
        if (!operation.isInternal() && !operation.scopes().isEmpty()) {
            facts.add(DynamicTest.dynamicTest(
                    "a partner with the scope is let in", () -> partnerIsLetIn(operation)));
        }
        return facts;
    }

    /**
     * The state may stand in the way (409, 412, 422), a right may not: of those whom the class names, somebody is neither refused nor
     * told that there is nothing.
     */
    private void isLetIn(Operation operation) {
        List<Http.Answer> refusals = new ArrayList<>();
        for (String token : everybodyOf(operation)) {
            Http.Answer answer = call(operation, token);
            assertThat(answer.status()).as(answer.toString()).isNotEqualTo(401).isLessThan(500);
            boolean found = answer.status() != 404 || isAbsent(operation);
            if (answer.status() != 403 && found) {
                return;
            }
            refusals.add(answer);
        }
        throw new AssertionError("nobody of the access class is let in: " + refusals);
    }

    /** With any of the scopes; an item that another filed is not there for it. */
    private void partnerIsLetIn(Operation operation) {
        for (String scope : operation.scopes()) {
            Http.Answer answer = call(operation, TestTokens.partner(partner(), scope));
            assertThat(answer.status()).as(scope + ": " + answer).isNotIn(401, 403).isLessThan(500);
        }
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
        everybodyOf(operation).stream()
                .filter(token -> operation.isForOwners() || !operation.staff().isEmpty())
                .findFirst()
                .map(TestTokens::identityOnly)
                .ifPresent(token -> facts.add(
                        refused(operation, "a user's token that only says who somebody is", token, 403)));
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
                facts.add(DynamicTest.dynamicTest(
                        "another area's " + role + " with the owner's key gains nothing",
                        () -> gainsNothing(operation, Role.valueOf(role))));
            }
            if (ofAnArea && operation.isForOwners() && operation.method().equals("GET") && !operation.isAboutAnItem()) {
                facts.add(DynamicTest.dynamicTest(
                        "another area's " + role + " with the owner's key lists nothing of the owner's",
                        () -> listsNothing(operation, Role.valueOf(role))));
            }
        }
        return facts;
    }

    /** Keys stand in the parties of a case: staff of another area who learned one name it wherever a request could take it. */
    private void gainsNothing(Operation operation, Role role) {
        for (Named named : withOwnersKey(operation, path(operation), role)) {
            assertThat(named.answer().status())
                    .as(named.place() + ": " + named.answer())
                    .isIn(400, 403, 404, 422);
            assertThat(named.answer().isProblem()).isTrue();
            assertThat(named.answer().body()).doesNotContain(ownersKey());
        }
    }

    private void listsNothing(Operation operation, Role role) {
        for (Named named : withOwnersKey(operation, path(operation), role)) {
            assertThat(named.answer().status())
                    .as(named.place() + ": " + named.answer())
                    .isLessThan(500);
            assertThat(named.answer().body())
                    .as(named.place() + ": " + named.answer())
                    .doesNotContain(ownersKey());
            if (named.answer().status() == 200) {
                assertThat(named.answer().json().findValuesAsString("reference"))
                        .as(named.place())
                        .doesNotContain(itemsReference(operation));
            }
        }
    }

    /** Where the key was named, and what came of it. */
    private record Named(String place, Http.Answer answer) {}

    private List<Named> withOwnersKey(Operation operation, String path, Role role) {
        Http elsewhere = Http.at(port).as(TestTokens.staff("S-elsewhere", role, otherArea()));
        String key = ownersKey();
        String body = body(operation);
        List<Named> all = new ArrayList<>();
        for (String name : KEY_PARAMETERS) {
            all.add(new Named(
                    "?" + name,
                    elsewhere.send(operation.method(), with(path, name, encode(key)), body, headers(operation))));
        }
        for (String name : KEY_HEADERS) {
            List<String> headers = new ArrayList<>(List.of(headers(operation)));
            headers.addAll(List.of(name, key));
            all.add(new Named(
                    name, elsewhere.send(operation.method(), path, body, headers.toArray(String[]::new))));
        }
        operation.body().ifPresent(schema -> Schemas.visit(operation.document(), schema, (pointer, at) -> {
            if (Schemas.type(at).equals("string") && pointer.matches(KEY_FIELDS)) {
                JsonNode good = body == null ? Schemas.sample(operation.document(), schema) : parse(body);
                String naming = Schemas.with(
                                good,
                                Schemas.sample(operation.document(), schema),
                                pointer,
                                JsonMapper.shared()
                                        .getNodeFactory()
                                        .stringNode(key))
                        .toString();
                all.add(new Named(
                        pointer, elsewhere.send(operation.method(), path, naming, headers(operation))));
            }
        }));
        return all;
    }

    private String ownersKey() {
        return TestTokens.personKeyOf(owner());
    }

    private String itemsReference(Operation operation) {
        return operations().stream()
                .filter(one -> one.isAboutAnItem() && one.path().startsWith(operation.path() + "/{reference}"))
                .findFirst()
                .map(one -> pathValue(one, "reference"))
                .orElse("no such item");
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
                .claim("scope", List.of("openid", "api"))
                .claim("roles", Arrays.stream(Role.values()).map(Role::name).toList())
                .claim("areas", List.of("21")));
    }
}
