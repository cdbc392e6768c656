package cn.onestop.identity;

import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.BadInputContract;
import cn.onestop.testkit.OpenApiContract;
import cn.onestop.testkit.Operation;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** The kit's contracts, held to every operation of this service. */
class ContractsIT extends IdentityIT {
    @Nested
    class Api extends OpenApiContract {}

    @Nested
    class Access extends AccessMatrixContract {
        @Override
        protected String body(Operation operation) {
            return Bodies.of(operation, super.body(operation));
        }

        /** What an administrator does to an account or a client of its own is told in {@link AccountsIT}. */
        @Override
        protected boolean isAbsent(Operation operation) {
            return operation.isAboutAnItem();
        }

        /** Administrators have no area; what a supervisor of another city sees is told in {@link AccountsIT}. */
        @Override
        protected boolean isPersonal(Operation operation) {
            return false;
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected String body(Operation operation) {
            return Bodies.of(operation, super.body(operation));
        }
    }

    /** Good bodies where a schema can't tell what is good: numbers with check characters, names that are free. */
    private static final class Bodies {
        static String of(Operation operation, String sample) {
            String unique = UUID.randomUUID().toString().substring(0, 8);
            return switch (operation.name()) {
                case "POST /internal/persons/resolve" ->
                    "{\"identityNumber\":\"11010519491231002X\",\"name\":\"样本\",\"phone\":\"13900000000\"}";
                case "POST /internal/organisations/resolve" ->
                    "{\"creditCode\":\"91350100M000100Y43\",\"name\":\"样本\"}";
                case "POST /api/persons/codes" -> "{\"phone\":\"13900000000\"}";
                case "POST /api/persons" -> """
                    {"name":"样本","identityNumber":"11010519491231002X","phone":"13900000000","code":"123456",
                     "login":"user-%s","password":"correct horse"}""".formatted(unique);
                case "POST /api/accounts" -> """
                    {"login":"user-%s","name":"样本","identityNumber":"11010519491231002X","phone":"13900000000",
                     "roles":["CLERK"],"areas":["210381"]}""".formatted(unique);
                case "PUT /api/accounts/{id}/grants" -> "{\"roles\":[\"CLERK\"],\"areas\":[\"210381\"]}";
                case "POST /api/clients" ->
                    "{\"id\":\"user-%s\",\"name\":{\"zh\":\"样本\",\"en\":\"sample\"},\"scopes\":[\"cases.read\"]}"
                            .formatted(unique);
                default -> sample;
            };
        }
    }
}
