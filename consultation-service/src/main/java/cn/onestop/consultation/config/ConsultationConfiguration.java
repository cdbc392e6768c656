package cn.onestop.consultation.config;

import cn.onestop.consultation.application.ConsultationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The line's settings as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsultationSettings.class)
class ConsultationConfiguration {}
