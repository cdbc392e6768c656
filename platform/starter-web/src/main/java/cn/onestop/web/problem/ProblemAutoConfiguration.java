package cn.onestop.web.problem;

import io.micrometer.tracing.Tracer;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for every error. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = ValidationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemAutoConfiguration {
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Bean
    ProblemBodies problemBodies(JsonMapper lenient) {
        return new ProblemBodies(lenient.rebuild()
                .changeDefaultPropertyInclusion(
                        old -> old.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build());
    }

    @Bean
    ProblemMapping problemMapping(ValidatorFactory validators) {
        return new ProblemMapping(new InputProblems(new ValidationTexts(validators.getMessageInterpolator())));
    }

    @Bean
    ProblemWriter problemWriter(ProblemBodies bodies, ObjectProvider<Tracer> tracer) {
        return new ProblemWriter(bodies, tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** A path or header that the firewall refuses: 400, as any other bad input. A method that nobody knows: 405. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemMapping mapping, ProblemWriter writer) {
        return (request, response, rejected) -> {
            if (METHODS.contains(request.getMethod())) {
                writer.write(mapping.of(rejected), request, response);
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
                writer.write(ProblemMapping.ofStatus(HttpStatus.METHOD_NOT_ALLOWED, null), request, response);
            }
        };
    }
}
