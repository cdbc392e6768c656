package cn.onestop.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The registry: areas, sites, people, and the matter register. */
@SpringBootApplication
@EnableScheduling
public class RegistryApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RegistryApplication.class, arguments);
    }
}
