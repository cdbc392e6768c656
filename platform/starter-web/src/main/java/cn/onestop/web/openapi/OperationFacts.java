package cn.onestop.web.openapi;

import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Purpose;
import cn.onestop.web.access.AccessClasses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Tells of every operation its name, who may try it, which headers it takes and what it answers. */
final class OperationFacts implements GlobalOperationCustomizer {
    static final String ACCESS = "x-onestop-access";
    static final String API_VERSION = "ApiVersion";

    /** Arguments that the platform makes itself: none of them is a parameter of its own name. */
    private static final Set<Class<?>> MADE = Set.of(
            Caller.class, CaseRequest.class, ExpectedVersion.class, IdempotencyKey.class, Limit.class, Purpose.class);

    private final OperationNames names;

    OperationFacts(String service) {
        this.names = new OperationNames(service);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(names.of(handler));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            hide(operation, parameter);
            reference(operation, parameter);
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            headers(operation, parameter);
        }
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + API_VERSION));
        Files.describe(operation, handler);
        Answers.describe(operation, handler);
        AccessClasses.of(handler).ifPresent(access -> {
            operation.addExtension(ACCESS, describe(access));
            if (!access.anyone()) {
                operation.security(List.of(new SecurityRequirement().addList("bearer")));
            }
            Refusals.describe(operation, access, handler);
        });
        return operation;
    }

    /** The one header that every operation knows. */
    static Parameter apiVersion() {
        return new Parameter()
                .name("API-Version")
                .in("header")
                .required(false)
                .description("the version of the API that is spoken; 1 when left out")
                .schema(enumerated("1"));
    }

    private static Schema<?> enumerated(String value) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Schemas.string(null).getTypes());
        schema.setType("string");
        schema.setEnum(List.of(value));
        return schema;
    }

    private static Map<String, Object> describe(Access access) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (access.anyone()) {
            described.put("anyone", true);
        }
        if (access.own()) {
            described.put("own", true);
        }
        if (access.staff().length > 0) {
            described.put("staff", Arrays.stream(access.staff()).map(Enum::name).toList());
        }
        if (!access.scope().isEmpty()) {
            described.put("scope", access.scope());
        }
        return described;
    }

    private static void hide(Operation operation, MethodParameter parameter) {
        if (operation.getParameters() != null
                && MADE.contains(parameter.nestedIfOptional().getNestedParameterType())) {
            List<Parameter> shown = new ArrayList<>(operation.getParameters());
            shown.removeIf(each -> each.getName() != null && each.getName().equals(parameter.getParameterName()));
            operation.setParameters(shown);
        }
    }

    private static void reference(Operation operation, MethodParameter parameter) {
        if (operation.getParameters() != null
                && parameter.nestedIfOptional().getNestedParameterType() == Reference.class) {
            operation.getParameters().stream()
                    .filter(each -> each.getName() != null && each.getName().equals(parameter.getParameterName()))
                    .forEach(each -> each.setSchema(Schemas.reference()));
        }
    }

    private static void headers(Operation operation, MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        boolean required = parameter.getParameterType() == type;
        if (type == IdempotencyKey.class) {
            idempotencyKey(operation, required);
        } else if (type == ExpectedVersion.class) {
            ifMatch(operation, required);
        } else if (type == CaseRequest.class) {
            operation.addParametersItem(
                    new Parameter().name("reference").in("path").required(true).schema(Schemas.reference()));
            ifMatch(operation, true);
            idempotencyKey(operation, false);
        } else if (type == Purpose.class) {
            header(
                    operation,
                    "Purpose",
                    required,
                    "what a staff member looks at a case for that is not the reader's own; percent-encoded UTF-8",
                    Schemas.string(null));
        } else if (type == Limit.class) {
            operation.addParametersItem(new Parameter()
                    .name("limit")
                    .in("query")
                    .required(false)
                    .description("how many items at most")
                    .schema(Schemas.typed("integer", null)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Limit.MAX))));
        }
    }

    private static void idempotencyKey(Operation operation, boolean required) {
        header(
                operation,
                "Idempotency-Key",
                required,
                "the caller's name for this one effect; a repeat changes nothing",
                Schemas.string(null).pattern("^[!-~]{1,200}$"));
    }

    private static void ifMatch(Operation operation, boolean required) {
        header(
                operation,
                "If-Match",
                required,
                "the ETag of the version that is changed, as in \"7\"",
                Schemas.string(null).pattern("^\"[0-9]{1,18}\"$"));
    }

    private static void header(
            Operation operation, String name, boolean required, String description, Schema<?> schema) {
        operation.addParametersItem(new Parameter()
                .name(name)
                .in("header")
                .required(required)
                .description(description)
                .schema(schema));
    }
}
