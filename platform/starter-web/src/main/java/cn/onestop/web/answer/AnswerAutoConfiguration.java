package cn.onestop.web.answer;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tags of single resources, and what goes. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class AnswerAutoConfiguration {
    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        FilterRegistrationBean<EntityTags> filter = new FilterRegistrationBean<>(new EntityTags());
        filter.setOrder(-90); // within Spring Security's chain, at -100, which writes its headers when the answer goes
        return filter;
    }

    @Bean
    RetirementHeaders retirementHeaders(ListableBeanFactory beans) {
        return new RetirementHeaders(beans);
    }

    @Bean
    WebMvcConfigurer answers(RetirementHeaders retirements) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EntityTags.Marking());
                registry.addInterceptor(retirements);
            }
        };
    }
}
