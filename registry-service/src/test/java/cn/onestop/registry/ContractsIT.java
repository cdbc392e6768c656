package cn.onestop.registry;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.BadInputContract;
import cn.onestop.testkit.OpenApiContract;
import cn.onestop.testkit.Operation;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** The kit's contracts, held to every operation of this service. */
class ContractsIT extends RegistryIT {
    private static final String MATTER = Reference.mint(Line.MATTER, LocalDate.of(2026, 3, 2), new SplittableRandom(7))
            .toString();

    @Nested
    class Api extends OpenApiContract {}

    @Nested
    class Access extends AccessMatrixContract {
        @Override
        protected String pathValue(Operation operation, String variable) {
            return existing(operation, variable);
        }

        @Override
        protected String body(Operation operation) {
            return good(operation, super.body(operation));
        }

        @Override
        protected boolean covers(Operation operation) {
            return isJson(operation);
        }

        @Override
        protected String area() {
            return VILLAGE;
        }

        /** No line tells this register of a case; who sees which matter is told in {@code MattersIT}. */
        @Override
        protected boolean isAbsent(Operation operation) {
            return operation.path().contains("/matters/");
        }

        /** Administrators keep entries everywhere; what another area's clerk may not is told in {@code SitesIT}. */
        @Override
        protected boolean isPersonal(Operation operation) {
            return operation.path().startsWith("/api/matters/");
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected String pathValue(Operation operation, String variable) {
            return existing(operation, variable);
        }

        @Override
        protected String body(Operation operation) {
            return good(operation, super.body(operation));
        }

        @Override
        protected boolean covers(Operation operation) {
            return isJson(operation);
        }

        @Override
        protected String area() {
            return VILLAGE;
        }
    }

    /** A list comes as comma-separated text, which the contracts don't send; its facts are in {@code ListsIT}. */
    private static boolean isJson(Operation operation) {
        return !operation.name().equals("POST /api/registry/imports");
    }

    private static String existing(Operation operation, String variable) {
        return switch (variable) {
            case "code" -> VILLAGE;
            case "kind" -> "SITES";
            case "reference" -> MATTER;
            case "id" -> operation.path().contains("people") ? "P210102001003-02" : "S210102001005-C";
            default -> variable;
        };
    }

    private static String good(Operation operation, String sample) {
        return switch (operation.name()) {
            case "POST /api/sites", "PUT /api/sites/{id}" -> """
                {"kind":"WORKSTATION","name":"样本","area":"210102001003","address":"样本街1号","phone":"024-12345678",
                 "offers":["MEDIATION"],"hours":"Mo 09:00-12:00","accessibility":["STEP_FREE"],
                 "position":{"longitude":123.4,"latitude":41.8}}""";
            case "POST /api/people", "PUT /api/people/{id}" -> """
                {"name":"样本","roles":["MEDIATOR"],"area":"210102001003","serves":["210102001003"],
                 "phone":"13900000000","personKey":"P-sample"}""";
            case "POST /api/people/{id}/moves" -> "{\"to\":\"LEFT\"}";
            default -> sample;
        };
    }
}
