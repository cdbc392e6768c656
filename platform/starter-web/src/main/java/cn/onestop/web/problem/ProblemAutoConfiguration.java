package cn.onestop.web.problem;

import io.micrometer.tracing.Tracer;
import jakarta.validation.ValidatorFactory;
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
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for every error. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = ValidationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemAutoConfiguration {
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

    /** A path or header that the firewall refuses: 400, as any other bad input. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemMapping mapping, ProblemWriter writer) {
        return (request, response, rejected) -> writer.write(mapping.of(rejected), request, response);
    }
}
