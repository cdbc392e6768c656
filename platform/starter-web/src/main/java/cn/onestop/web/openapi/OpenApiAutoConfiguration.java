package cn.onestop.web.openapi;

import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.KeptAnswer;
import cn.onestop.web.Limit;
import cn.onestop.web.Purpose;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.filters.OpenApiMethodFilter;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** OpenAPI 3.1 at {@code /v3/api-docs}, made when it is first asked for. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        CaseRequest.class,
                        ExpectedVersion.class,
                        IdempotencyKey.class,
                        Limit.class,
                        Purpose.class)
                .addResponseWrapperToIgnore(KeptAnswer.class);
    }

    @Bean
    OpenAPI openApi(Environment environment) {
        String service = environment.getRequiredProperty("spring.application.name");
        OpenAPI document = new OpenAPI()
                .info(new Info()
                        .title(service)
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas("Problem", ProblemSchema.problem())
                        .addParameters(OperationFacts.API_VERSION, OperationFacts.apiVersion())
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
        LimitHeaders.describe(document.getComponents());
        return document;
    }

    @Bean
    GlobalOperationCustomizer operationFacts(Environment environment) {
        return new OperationFacts(environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    GlobalOpenApiCustomizer wholeDocument() {
        return new WholeDocument();
    }

    @Bean
    ModelConverter nullness() {
        return new Nullness();
    }

    /** The document for everybody, at {@code /v3/api-docs}, is silent on what only services ask each other. */
    @Bean
    OpenApiMethodFilter publicOperations() {
        return method -> !InternalPaths.isInternal(method);
    }

    /** What services ask each other stands at {@code /v3/api-docs/internal}. */
    @Bean
    GroupedOpenApi internalOperations() {
        return GroupedOpenApi.builder()
                .group("internal")
                .pathsToMatch(InternalPaths.PREFIX + "**")
                .addOpenApiMethodFilter(InternalPaths::isInternal)
                .build();
    }

    @Bean
    GlobalOperationCustomizer answerFacts() {
        return new AnswerFacts();
    }

    @Bean
    GlobalOpenApiCustomizer loginScheme() {
        return new LoginScheme();
    }
}
